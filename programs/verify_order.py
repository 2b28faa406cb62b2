"""核验一批安置的名册、抽签、选房顺序和选房:照公布的办法另算一遍,不引用准绳的任何代码。

用法(与 verify.py 放在同一个文件夹,由它调用):
  python3 verify.py 安置核验包                          逐项核验,说明核了什么、证明了什么
  python3 verify.py 安置核验包 --receipt 选房回执.json  在核验包里找到自己的位置

先后由账本的证明确定,名册的摘要取自账本里的记录;包里另写的文件只拿来对照。
规则写在每个函数的说明里(zhunsheng-order/1),任何人可以另写一份;只用 Python(3.8 以上)标准库和 verify.py。
"""

import datetime as dt
import hashlib
import itertools
import re

from verify import (
    Folder,
    Refused,
    answered,
    canonical,
    check_opening,
    includes,
    leaf_hash,
    moment,
    node_hash,
    parse_json,
    policy_of,
    receipt_parts,
    refuse,
    say,
    tell_trust,
    trusted_head,
    unbase64,
)

# ---------------------------------------------------------------- 核验包:每条记录到同一个树头的证明


def grown(old, new, proof, root, whole=True):
    """从一致性证明算出小树和大树的树根(RFC 6962 2.1.2)。"""
    if old == new:
        made = root if whole else proof.pop()
        return made, made
    half = 1 << ((new - 1).bit_length() - 1)
    other = proof.pop()
    if old <= half:
        one, two = grown(old, half, proof, root, whole)
        return one, node_hash(two, other)
    one, two = grown(old - half, new - half, proof, root, False)
    return node_hash(other, one), node_hash(other, two)


class Bundle:
    """一批安置的核验包:记录都带着到同一个树头的证明,公开的部分与记录里的承诺相符。"""

    def __init__(self, folder, policy):
        self.folder, self.policy = folder, policy
        self.told = folder.json("bundle.json")
        self.inside, self.batch = self.told["kind"] == "area", self.told["batch"]
        self.note = folder.text("checkpoint")
        self.origin, self.size, self.root, self.witnesses = trusted_head(self.note, policy)
        self.acts = {}
        for name in folder.names("acts", ".json"):
            self._take(name)
        self.heads = [self._earlier(each) for each in folder.json("heads.json")]

    def _take(self, name):
        """一条记录:证明走到本包的树头,公开的部分与承诺相符,说的是本项目、本批。"""
        told = self.folder.json(name)
        index, proof, note = receipt_parts(self.folder.text(name[:-5] + ".tlog-proof"))
        entry = told["leaf"].encode("ascii")
        refuse(told["index"] != index or note != self.note, "%s 的证明不是对本包树头的", name)
        right = includes(index, self.size, leaf_hash(entry), proof, self.root)
        refuse(not right, "%s:证明不了第 %d 号记录在账本里", name, index)
        parts = {each["part"]: check_opening(dict(each, index=index), entry, name) for each in told["parts"]}
        head, facts = parts["head"], parts.get("body", {}).get("facts", {})
        counted = head.get("counted", {})
        of = {"household": head["matter"], "choose": self.told["choosing"]}
        of = of.get(head["kind"].split(".")[0], self.told["matter"])
        refuse(head["matter"] != of, "第 %d 号记录(%s)是另一件事项的", index, head["kind"])
        refuse(counted.get("batch", self.batch) != self.batch, "第 %d 号记录(%s)是另一批的", index, head["kind"])
        refuse(index in self.acts, "第 %d 号记录给了两次", index)
        self.acts[index] = dict({"recorded": head["at"], "on": head["on"]}, kind=head["kind"], index=index, **facts)
        self.acts[index].update(counted)

    def _earlier(self, told):
        """以前公布的一个树头:签名对,而且是本包树头的开头。"""
        origin, size, root, witnesses = trusted_head(told["note"], self.policy, quorum=False)
        proof = [unbase64(each) for each in told["proof"]]
        right = origin == self.origin and 0 < size <= self.size and all(len(each) == 32 for each in proof)
        right = right and grown(size, self.size, proof, root) == (root, self.root) and not proof
        refuse(not right, "%d 条的树头不是本包树头的开头:账本有两种说法", size)
        return size, witnesses

    def all(self, *kinds):
        """这几种行为的记录,按账本里的先后。"""
        return [act for _, act in sorted(self.acts.items()) if act["kind"] in kinds]

    def between(self, first, second):
        """已经有第 first 号、还没有第 second 号记录时的见证时间;没有这样的树头就没有。"""
        times = [min(seen.values()) for size, seen in self.heads if first < size <= second and seen]
        return min(times) if times else None


# ---------------------------------------------------------------- 安置顺序(zhunsheng-order/1):按办法重算


def hashed(label, *parts):
    """SHA-256(标签、各部分),每一部分前面写四字节长度。"""
    return hashlib.sha256(b"".join(len(each).to_bytes(4, "big") + each for each in (label.encode(), *parts))).digest()


def hash_of(value):
    """规范 JSON 的 SHA-256。"""
    return hashlib.sha256(canonical(value)).hexdigest()


def code_of(nonce, row):
    """一户的公开代码:SHA-256(标签、随机数、本户一行) 的前 60 位,每 5 位一个字符。"""
    number = int.from_bytes(hashed("zhunsheng/order/code/1", bytes.fromhex(nonce), canonical(row)), "big") >> 196
    return "".join("23456789ABCDEFGHJKLMNPQRSTUVWXYZ"[number >> shift & 31] for shift in range(55, -1, -5))


def signed_day(row):
    """签约日期;只有时刻的取那一天。"""
    return row.get("signed_on") or row.get("signed_at", "")[:10]


def window(key, row):
    """签约落在第几个时段;都不在的没有。"""
    long = 10 if len(key["windows"][0]["start"]) == 10 else 19
    fact = signed_day(row) if long == 10 else row.get("signed_at", "")[:19]
    spans = [(each["start"][:long], each["end"][:long]) for each in key["windows"]]
    return next((place for place, (start, end) in enumerate(spans) if fact and start <= fact <= end), None)


def compared(key, row):
    """按一个排序依据比较的值:编号逐段比数字,时间比到办法写明的单位,优先类别比先后。"""
    by = key["by"]
    if by == "priority":
        classes = [each["id"] for each in key["classes"]]
        return classes.index(row["priority"]) if row.get("priority") in classes else len(classes)
    if by in ("slip_no", "agreement_no", "receipt_no"):
        return [int(digits) for digits in re.findall("[0-9]+", row[by])]
    if by == "signed_at":
        return row[by][: {"day": 10, "minute": 16, "second": 19}[key["unit"]]]
    return window(key, row) if by == "window" else signed_day(row) if by == "signed_on" else row[by]


def left_out(rule, row):
    """不具备条件的,不在本批。"""
    who, signed, moved = rule["eligible"], signed_day(row), row.get("moved_on", "")
    needs, last = who["needs"], who["cut_off"] or "9999"
    return (
        (row["by"] == "decision" and not who["decision"])
        or ("agreement" in needs and not "" < signed <= last)
        or ("moved" in needs and (not (moved or row.get("slip_no")) or moved > last))
        or ("receipt" in needs and not row.get("receipt_no"))
        or ("earlier_lot" in needs and row.get("earlier_lot") is None)
        or any(key["by"] == "window" and window(key, row) is None for key in rule["keys"])
    )


def sequence(rule, given, mark):
    """顺序:分组、逐个依据比较、同一户按第几份、仍相同的按签(mark),不抽签的并列同号。"""
    groups, places, number = {}, [], given["first_number"]
    for row in given["households"]:
        if not left_out(rule, row):
            group = row["group"] if rule["groups"] == "flat_type" else ""
            groups.setdefault(group, []).append(([compared(key, row) for key in rule["keys"]], row["id"]))
    for group in sorted(groups):
        rank = 1
        for _, rows in itertools.groupby(sorted(groups[group]), key=lambda pair: pair[0]):
            level = [each for _, each in rows]
            own = len({each.split("/")[0] for each in level}) == 1
            tied = not own and rule["ties"] != "lot"
            level.sort(key=(lambda each: int((each + "/1").split("/")[1])) if own else None if tied else mark)
            for offset, each in enumerate(level):
                at = 0 if tied else offset
                places.append({"number": number + at, "rank": rank + at, "group": group, "household": each})
            number, rank = number + len(level), rank + len(level)
    return places


def _line(act, name):
    return {"party": act["party"], name: act[name], "act": act["index"]}


class Order:
    """一批的选房顺序:样样取自有证明的记录;包里另写的文件只拿来对照,对不上就不通过。"""

    def __init__(self, bundle):
        self.bundle, self.lines, self.seed, self.lot = bundle, [], "", None
        self.ruled, self.published = self._last("resettle.rule"), self._last("order.publish")
        plan, self.final = bundle.folder.json("plan.json"), self._last("roster.final", 1)
        refuse(
            hash_of(plan["rule"]) != self.ruled["rule_digest"],
            "plan.json 与公布的选房办法(第 %d 号)不符",
            self.ruled["index"],
        )
        self.rule = dict(plan["rule"], eligible=dict(plan["rule"]["eligible"], cut_off=plan["cut_off"]))
        self.used = [self.final, *bundle.all("roster.corrected")][self.published["version"] - 1]
        for act in bundle.all("roster.corrected"):
            self.lines.append("更正:第 %(version)d 版名册依据“%(number)s”(第 %(index)d 号),原版保留。" % act)
        self.result, self.input = bundle.folder.json("result.json"), bundle.folder.json("input.json")
        self.way = self.rule["lot"]["way"] if self.rule["ties"] == "lot" else "none"
        {"computed": self._computed, "physical": self._physical, "none": self._no_lot}[self.way]()
        self._roster()
        self._places()

    def _last(self, kind, most=0):
        found = self.bundle.all(kind)
        refuse(not found, "包里没有 %s 的记录", kind)
        refuse(most and len(found) > most, "%s 的记录有 %d 条,只能有 %d 条", kind, len(found), most)
        return found[-1]

    def _same(self, name, proven, told=None):
        told = self.bundle.folder.json(name) if told is None else told
        refuse(proven != told, "%s 与账本里的记录不符", name)

    def _in_turn(self, *steps):
        """账本里的先后:序号由证明确定,不看包里自报的数字。"""
        for (first, one), (second, other) in zip(steps, steps[1:]):  # noqa: RUF007 – 3.8
            told = (other, second["index"], one, first["index"])
            refuse(first["index"] >= second["index"], "先后不对:%s(第 %d 号)在%s(第 %d 号)之前", *told)
        self.lines.append("先后:" + " < ".join("%s(第 %d 号)" % (words, act["index"]) for act, words in steps))

    def _no_lot(self):
        self._in_turn((self.ruled, "选房办法"), (self.final, "名册定稿"), (self.published, "公布顺序"))
        if self.way == "none":
            self.lines.append("抽签:办法没有规定抽签;仍相同的并列同号。")
        else:
            words = "逐行核对没有同序的户" if self.bundle.inside else "有没有同序的户,公开的包里看不见,不能核对"
            self.lot = self._undrawn
            self.lines.append("抽签:没有抽签;" + words + "。")

    def _undrawn(self, each):
        raise Refused("%s 与别的户同序,却没有抽签的记录" % each)

    def _physical(self):
        if not self.bundle.all("draw.physical"):
            self._no_lot()
            return
        act = self._last("draw.physical", 1)
        steps = (self.ruled, "选房办法"), (self.final, "名册定稿"), (act, "现场抽签"), (self.published, "公布顺序")
        self._in_turn(*steps)
        numbers = {each["code"]: each["number"] for each in act.get("numbers", [])}
        self.lot = lambda each: (each not in numbers, numbers.get(each))
        told = {"notary": "公证员", "discipline": "纪检"}.get(act["witnessed_by"], act["witnessed_by"]), act["video"]
        self.lines.append("抽签:现场实物抽签,%s见证,录像摘要 %s。" % told)
        self.lines.append("  只证明登记以后没有改过;签是不是公平抽出来的,要看公证书、录像和在场的人,算不出来。")

    def _computed(self):
        """公开计算:各方先封存,名册定稿,再公开秘密,最后公开开奖;第一次完整的结果即为结果。"""
        bundle, parties, failed = self.bundle, self.rule["lot"]["parties"], self.bundle.all("draw.failed")
        since = failed[-1]["index"] if failed else -1
        commits = {act["party"]: act for act in bundle.all("draw.commit") if act["index"] > since}
        told = {act["party"]: act for act in bundle.all("draw.reveal", "draw.sealed") if act["index"] > since}
        drawn = [act for act in bundle.all("draw.drawn") if act["index"] > since]
        if not drawn:
            self._no_lot()
            self._retold(commits, told, "")
            return
        refuse(len(set(parties)) < 3, "选房办法只写了 %d 方,公开计算的抽签至少要三方", len(set(parties)))
        for words, known in (("封存秘密", commits), ("公开秘密", told)):
            lacking = [party for party in parties if party not in known]
            refuse(lacking, "只有 %d 方%s,缺少:%s", len(parties) - len(lacking), words, "、".join(lacking))
        refuse(len(drawn) != 1, "公开开奖的记录有 %d 条,只能有一条:不得重抽", len(drawn))
        sealed, said = (
            [known[each] for each in sorted(known, key=lambda each: known[each]["index"])] for known in (commits, told)
        )
        steps = [(sealed[-1], "各方封存"), (self.final, "名册定稿")]
        if failed:
            steps = [(self.final, "名册定稿"), (failed[-1], "宣布上一次无效"), (sealed[0], "重新封存")]
        after = (said[0], "公开秘密"), (said[-1], "末位公开"), (drawn[0], "公开开奖"), (self.published, "公布顺序")
        self._in_turn((self.ruled, "选房办法"), *steps, *after)
        for party in parties:
            made = hashed("zhunsheng/order/commit/1", party.encode(), bytes.fromhex(told[party]["secret"])).hex()
            wrong = made != commits[party]["commitment"]
            refuse(wrong, "%s公开的秘密(第 %d 号)与封存的指纹不符", party, told[party]["index"])
        self._retold(commits, told, drawn[0]["result"])
        result, source = drawn[0]["result"], self.rule["lot"]["draw"]["source"]
        refuse(drawn[0]["source"] != source, "公开开奖是“%s”,选房办法写的是“%s”", drawn[0]["source"], source)
        parts = [
            part
            for each in sorted(parties, key=str.encode)
            for part in (each.encode(), bytes.fromhex(told[each]["secret"]))
        ]
        seed = hashed("zhunsheng/order/seed/1", bytes.fromhex(self.final["input_digest"]), *parts, result.encode())
        self.seed, self.lot = seed.hex(), lambda each: hashed("zhunsheng/order/lot/1", seed, each.encode())
        opened = "、".join(party for party in parties if told[party]["kind"] == "draw.sealed") or "没有"
        self.lines.append("封存:%d 方公开的秘密都与事先封存的指纹相符;启用封存件的:%s。" % (len(parties), opened))
        self._fixed(self.final, said[0], "名册定稿在公开秘密")
        self._fixed(said[-1], drawn[0], "公开秘密在公开开奖")
        self.lines.append(
            "抽签:公开计算。种子由名册摘要、%d 方秘密和开奖 %s 算得:%s" % (len(parties), result, self.seed)
        )
        self.lines.append(
            "  只要有一方没有泄露秘密,或者开奖不受单位控制,谁也不能预先挑选结果;各方串通并操纵开奖的,证明不了。"
        )

    def _retold(self, commits, told, draw):
        """commit.json 和 reveal.json 与有证明的记录相同。"""
        self._same("commit.json", [_line(commits[each], "commitment") for each in sorted(commits)])
        self._same("reveal.json", {"reveals": [_line(told[each], "secret") for each in sorted(told)], "draw": draw})

    def _fixed(self, first, second, words):
        """后一步以前有见证过的树头,才说明前一步那时已经对外固定,不是事后一起补记的。"""
        at = self.bundle.between(first["index"], second["index"])
        if at:
            self.lines.append("  %s以前已有见证(%s,北京时间)。" % (words, moment(at)))
        else:
            self.lines.append("  注意:没有见证说明%s以前已经对外固定,只证明了记账的先后。" % words)

    def _roster(self):
        """名册的摘要取自账本里的记录,不取包里自报的。"""
        index, wanted = self.used["index"], self.used["input_digest"]
        refuse(self.published["input_digest"] != wanted, "公布的顺序所用的名册不是定稿的那一份(第 %d 号)", index)
        refuse(self.result["input_digest"] != wanted, "result.json 自报的名册摘要与第 %d 号记录的不符", index)
        if not self.bundle.inside:
            self._same("input.json", {"digest": wanted})
        elif hash_of(self.input) != wanted:
            raise Refused("名册与第 %d 号记录的摘要不符:%s" % (index, self._why()))
        words = "逐行重算一致" if self.bundle.inside else "各行不公开"
        told = self.used["households"], self.used["flats"], index, words
        self.lines.append("名册:%d 户、%d 套房源,摘要取自第 %d 号记录,%s。" % told)

    def _why(self):
        """名册被改动的,尽量说出改在哪里。"""
        rows, flats = {each["id"] for each in self.input["households"]}, len(self.input["flats"])
        gone = {each["household"] for each in self.result["order"]} - rows
        if gone or len(rows) != self.used["households"]:
            told = self.used["households"], len(rows), "、".join(sorted(gone)) or "不在顺序里的"
            return "应有 %d 户,列了 %d 户(%s)" % told
        if flats != self.used["flats"]:
            return "房源应有 %d 套,列了 %d 套" % (self.used["flats"], flats)
        wrong = ["%s 写的日期是 %s,第 %d 号记录是 %s" % each[:4] for each in self._dated() if each[1] != each[3]]
        return wrong[0] if wrong else "有一行的编号、日期、户型或者房源状态被改动"

    def _dated(self):
        """名册各行的日期,和它所依据的记录:户、所写日期、记录号、所说的日子、记账的日子。"""
        rows = {each["id"]: each for each in self.input["households"]}
        for each in self.bundle.folder.json("dated.json"):
            for act in (self.bundle.acts[index] for index in each["acts"] if each["household"] in rows):
                row = rows[each["household"]]
                day = row.get("moved_on") if act["kind"] == "household.moved_out" else signed_day(row)
                yield row["id"], day, act["index"], act["on"], act["recorded"][:10]

    def late(self):
        """补录:记账比所说的日子晚一个工作日以上的;不知道节假日,按周一到周五数。"""
        for household, day, index, on, recorded in self._dated():
            refuse(day != on, "%s 写的日期是 %s,第 %d 号记录是 %s", household, day, index, on)
            first, last = (dt.date(*map(int, each.split("-"))) for each in (on, recorded))
            gap = sum((first + dt.timedelta(n + 1)).weekday() < 5 for n in range((last - first).days))
            if gap > 1:
                yield "  %s:%s 的事,%s 才记入账本(第 %d 号),晚 %d 个工作日" % (household, on, recorded, index, gap)

    def _places(self):
        """公布的顺序和名单。"""
        listed, index = self.bundle.folder.json("list.json"), self.published["index"]
        proven = {name: self.published[name] for name in ("order_digest", "list_digest", "version")}
        proven.update({name: self.used[name] for name in ("input_digest", "households", "flats")}, seed=self.seed)
        self.listed = self.places = listed
        if self.bundle.inside:
            refuse(self.input["rule"] != hash_of(self.rule), "名册写明的选房办法不是公布的这一版")
            self.places = sequence(self.rule, self.input, self.lot)
            for mine, told in itertools.zip_longest(self.places, self.result["order"]):
                names = [each["household"] if each else "没有" for each in (told, mine)]
                refuse(mine != told, "顺序不对:第 %d 位公布的是 %s,按办法重算是 %s", (mine or told)["number"], *names)
            out = sorted(each["id"] for each in self.input["households"] if left_out(self.rule, each))
            refuse([each["household"] for each in self.result["left"]] != out, "没有列入顺序的户与按办法算的不同")
            whole = {
                "scheme": self.rule["scheme"],
                "project": self.input["project"],
                "batch": self.bundle.batch,
                "rule": self.input["rule"],
                "input": proven["input_digest"],
                "places": self.places,
                "left": self.result["left"],
            }
            refuse(hash_of(whole) != proven["order_digest"], "重算的顺序与第 %d 号记录的顺序指纹不符", index)
            lists = [[[each["number"], each["group"]] for each in every] for every in (self.places, listed)]
            self._same("list.json 的序号", *lists)
            proven.update(order=self.places, left=self.result["left"])
        refuse(hash_of(listed) != proven["list_digest"], "公布的名单与第 %d 号记录的摘要不符:有户被调换、增减", index)
        self._same("result.json", proven, self.result)
        words = "代码和序号与公布时的一致;按各户资料重算要用征收范围内的包"
        if self.bundle.inside:
            words = "按办法从名册逐行重算,与公布的逐位相同"
        self.lines.append("顺序:%d 个位置,%s(第 %d 号)。" % (len(listed), words, index))


STEPS = (
    "choose.call",
    "choose.choose",
    "choose.defer",
    "choose.absent",
    "choose.waive",
    "choose.skip",
    "choose.resume",
    "choose.change",
    "flat.freeze",
    "flat.release",
)


class Hall:
    """选房照办法重放一遍:每次叫号都轮到,每套选定的房都在房源表里、没有人选过、没有冻结、户型相符。"""

    def __init__(self, order):
        self.order, self.rule, self.inside = order, order.rule, order.bundle.inside
        self.table = [each for act in order.bundle.all("choose.open")[-1:] for each in act.get("timetable", [])]
        self.days = sorted({each["day"] for each in self.table})
        self.group, self.keys, self.calls, self.missed, self.taken, self.counts = {}, {}, {}, {}, {}, {}
        self.called, self.aside, self.settled, self.passed, self.tied = [], set(), set(), set(), set()
        frozen = {each["id"] for each in order.input["households"] if each.get("frozen")} if self.inside else set()
        self.flats = {each["id"]: each for each in order.input["flats"]} if self.inside else {}
        self.shut = {name for name, each in self.flats.items() if each["state"] != "open"}
        for at, each in enumerate(order.places):
            number = each["number"]
            spans = [span for span in self.table if span["first"] <= number <= span["last"]]
            if number in self.group:
                self.tied.add(number)
            self.group[number], self.keys[number] = (
                each["group"],
                (self.days.index(spans[0]["day"]) if spans else 0, 0, at),
            )
        self.frozen = {each["number"] for each in order.places if each.get("household") in frozen}
        self.waiting = set(self.group) - self.frozen
        self._told()
        for self.step, act in enumerate(order.bundle.all(*STEPS), 1):
            self.act, word = act, act["kind"].split(".")[1]
            self.counts[word] = self.counts.get(word, 0) + 1
            if act["kind"].startswith("flat."):
                (self.shut.update if word == "freeze" else self.shut.difference_update)(act["flats"])
            else:
                self.demand(act["number"] in self.group, "不在公布的顺序里")
                getattr(self, "_" + word)(act["number"])

    def _told(self):
        """choices.json 与有证明的记录逐条相同。"""
        names = ("number", "code", "flat") if self.inside else ("number",)
        words = {"code": "household", "number": "number", "flat": "flat"}
        steps = [act for act in self.order.bundle.all(*STEPS) if act["kind"].startswith("choose.")]
        proven = [
            dict({words[name]: act[name] for name in names if act.get(name)}, act=act["index"], what=act["kind"][7:])
            for act in steps
        ]
        refuse(proven != self.order.bundle.folder.json("choices.json"), "choices.json 与账本里的记录不符")

    def demand(self, right, why, *told):
        """这一步该不该这样办。"""
        if not right:
            told = self.act["index"], self.act["number"], why % told if told else why
            raise Refused("第 %d 号记录(第 %d 位)不照办法:%s" % told)

    def _inside(self, number):
        return [each for each in self.called if self.group[each] == self.group[number]]

    def _call(self, number):
        inside = self._inside(number)
        line = [each for each in self.waiting if self.group[each] == self.group[number]]
        self.demand(number not in self.tied, "这一位有几户并列,办法没有规定谁在前")
        self.demand(number not in self.settled, "已经选定或者放弃,又叫一次")
        self.demand(number not in self.frozen, "冻结,没有解除就叫号")
        self.demand(len(inside) < self.rule["turn"]["desks"], "前面叫到的还没有办完")
        if number in self.aside:
            self.demand(not line and not inside, "叫号次数已经用完,其余各户还没有叫完")
        else:
            self._in_order(number, line)
            day = self.keys[number][0]
            self.demand(day >= len(self.days) or self.act["at"][:10] >= self.days[day], "早于排定的日子")
        self.waiting.discard(number)
        self.calls[number] = self.calls.get(number, 0) + 1
        self.called.append(number)

    def _in_order(self, number, line):
        """轮到的才能叫。公开的包里看不见谁因冻结跳过:从没叫过的按冻结跳过记下,没有解冻记录不能再叫。"""
        self.demand(number in line, "已经叫到,又叫一次")
        ahead = sorted((each for each in line if self.keys[each] < self.keys[number]), key=self.keys.get)
        if not self.inside:
            self.demand(number not in self.passed, "没有轮到:前面跳过了它,又没有解冻的记录")
            self.passed.update(each for each in ahead if each not in self.calls)
            ahead = [each for each in ahead if each in self.calls]
        self.demand(not ahead, "没有轮到,应叫第 %d 位", *ahead[:1])

    def _choose(self, number):
        flat, group = self.act.get("flat"), self.group[number]
        self.demand(self._inside(number)[:1] == [number], "还没有叫到,或者先叫到的还没有办完")
        if self.inside:
            self.demand(flat in self.flats, "房源表里没有 %s" % flat)
            self.demand(flat not in self.taken, "%s 已由第 %s 位选定" % (flat, self.taken.get(flat)))
            self.demand(flat not in self.shut, "%s 已冻结,不可选" % flat)
            self.demand(self.rule["groups"] == "none" or self.flats[flat]["type"] == group, "%s 不是本组户型" % flat)
            self.taken[flat] = number
        self._settle(number)

    def _settle(self, number):
        self._leave(number)
        self.aside.discard(number)
        self.settled.add(number)

    def _leave(self, number):
        self.waiting.discard(number)
        self.called = [each for each in self.called if each != number]

    def _behind(self, number, where, later):
        self.demand(number in self.called, "还没有叫到")
        self._leave(number)
        day = max(0, sum(each <= self.act["at"][:10] for each in self.days) - 1) + later
        self.keys[number] = (day if where == "day_end" and self.days else len(self.days) + 1, 1, self.step)
        (self.aside if self.calls[number] >= self.rule["turn"]["calls"] else self.waiting).add(number)

    def _absent(self, number):
        again = self.missed.get(number) == self.act["at"][:10]
        self.missed[number] = self.act["at"][:10]
        self._behind(number, self.rule["absent" if again else "late"], int(again))

    def _defer(self, number):
        self.demand(self.rule["defer"] != "none", "办法不准顺延")
        self._behind(number, self.rule["defer"], 0)

    def _waive(self, number):
        self.demand(number not in self.settled | self.frozen, "已经选定或者放弃,或者冻结着")
        self.demand(
            self.act["way"] == "written" or (self.rule["waiver"]["way"] == "rule" and number in self.aside),
            "不是书面放弃,办法也没有规定视为放弃",
        )
        self._settle(number)

    def _skip(self, number):
        self._leave(number)
        self.frozen.add(number)
        self.passed.discard(number)

    def _resume(self, number):
        self.frozen.discard(number)
        self.passed.discard(number)
        if number not in self.settled | self.aside:
            self.waiting.add(number)

    def _change(self, number):
        """选定以后的变更:要有文书号;原选定的房腾出来。"""
        self.taken = {flat: each for flat, each in self.taken.items() if each != number}
        flat = self.act.get("flat")
        if flat:
            self.demand(
                flat in self.flats and flat not in self.taken and flat not in self.shut, "变更后的 %s 不可选" % flat
            )
            self.taken[flat] = number
        self.order.lines.append(
            "变更:第 %d 位依据“%s”变更选房结果(第 %d 号)。" % (number, self.act["document"], self.act["index"])
        )

    def lines(self):
        """重放的结果。"""
        told = tuple(self.counts.get(word, 0) for word in ("call", "choose", "defer", "absent", "waive"))
        if not self.counts:
            yield "选房:包里还没有选房的记录(包只到它的树头为止,以后的记录在下一次公布的包里)。"
            return
        yield "选房:叫号 %d 次、选定 %d 户、顺延 %d 次、缺席 %d 次、放弃 %d 户,每次叫号都轮到。" % told
        if self.inside:
            yield "  选定的 %d 套都在名册定稿的房源表里,没有一套重选;冻结 %d 套。" % (len(self.taken), len(self.shut))
        elif self.passed:
            yield "  跳过没叫的:第 %s 位。冻结原因不公开,要用征收范围内的包核对。" % "、".join(
                map(str, sorted(self.passed))
            )


NAMES = {
    "household.agreement": "签约",
    "household.moved_out": "交房验收",
    "roster.final": "名册定稿",
    "order.publish": "公布顺序",
    "choose.call": "叫号",
    "choose.choose": "选定",
    "choose.absent": "缺席",
    "choose.defer": "顺延",
    "choose.waive": "放弃",
}


def check_own(order, path, policy):
    """一户自己的选房回执:代码、位置、各条记录。"""
    bundle = order.bundle
    with open(path, encoding="utf-8") as file:
        given = parse_json(file.read(), path)
    row, number = given["row"], given["number"]
    refuse((given["matter"], given["batch"]) != (bundle.told["matter"], bundle.batch), "回执是另一个项目或者另一批的")
    code = code_of(given["nonce"], row)
    refuse(code != given["code"], "回执的代码与本户一行对不上:回执或者名册被改过")
    found = [each for each in order.listed if each["code"] == code]
    refuse(len(found) != 1, "公布的名单里没有代码 %s", code)
    refuse(found[0]["number"] != number, "回执写的是第 %d 位,公布的是第 %d 位", number, found[0]["number"])
    if bundle.inside:
        refuse(row not in order.input["households"], "名册里的这一户与回执不同")
        names = [each["household"] for each in order.places if each["number"] == number]
        refuse(row["id"] not in names, "按办法重算,第 %d 位不是 %s", number, row["id"])
    say("回执:%s 的代码 %s 在公布的名单里,第 %d 位。" % (row["id"], code, number))
    say("  回执所写的理由:%s" % given["reason"])
    for act in given["acts"]:
        index, proof, note = receipt_parts(act["proof"])
        origin, size, root, _ = trusted_head(note, policy, quorum=False)
        entry, name = act["leaf"].encode("ascii"), "回执所附第 %d 号记录" % index
        right = index == act["index"] and includes(index, size, leaf_hash(entry), proof, root)
        refuse(origin != bundle.origin or not right, "%s证明不了在这个账本里", name)
        for part in act["parts"]:
            content = check_opening(dict(part, index=index), entry, name)
            if part["part"] == "head":
                kind, on = content["kind"], content["on"]
                day = {"household.moved_out": row.get("moved_on"), "household.agreement": signed_day(row)}.get(kind, on)
                refuse(day != on, "名册写的日期是 %s,第 %d 号记录是 %s", day, index, on)
                say("  第 %d 号记录:%s,%s,在 %d 条时的树头里。" % (index, NAMES.get(kind, kind), on, size))


def verify(args):
    """核验一批安置的核验包。"""
    policy = policy_of(args, args.place)
    bundle = Bundle(Folder(args.place), policy)
    order = Order(bundle)
    say(
        "%s,第 %d 批,%s的核验包。"
        % (bundle.told["project"], bundle.batch, "征收范围内" if bundle.inside else "向社会公开")
    )
    say("账本 %s:%d 条记录的树头,包里 %d 条记录都有到这个树头的证明。" % (bundle.origin, bundle.size, len(bundle.acts)))
    for name, at in sorted(bundle.witnesses.items()):
        say("  见证:%s,%s(北京时间)" % (name, moment(at)))
    hall = Hall(order)
    late = list(order.late()) if bundle.inside else []
    for line in order.lines + list(hall.lines()):
        say(line)
    say(
        "补录:%d 处(不知道节假日,按周一到周五数)。" % len(late)
        if bundle.inside
        else "补录:公开的包里没有日期,不能核对。"
    )
    for line in late:
        say(line)
    if args.receipt:
        check_own(order, args.receipt, policy)
    say("核验通过。")
    first = {"computed": "先封存、后定稿、再公开秘密和开奖", "physical": "先定稿、后抽签", "none": "先定稿、后公布"}[
        order.way
    ]
    rest = "顺序、叫号、选房都照公布的办法" if bundle.inside else "名单、叫号前后一致"
    say("证明了:%s;公布以后没有改过;%s。" % (first, rest))
    say("没有证明:登记的日期、编号本身是否属实,有没有该列而没有列的户;包里没有给出的记录。")
    tell_trust(bool(args.policy), bundle.witnesses)


def check(args):
    """核验一个包;退出码同 verify.py。"""
    return answered(lambda: verify(args))
