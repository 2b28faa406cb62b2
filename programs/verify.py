#!/usr/bin/env python3
"""核验 准绳 公布的账本:任何人,用一份 Python(3.8 以上),不联网,不装任何东西。

用法:
  python3 verify.py 文件夹                              核验公布的账本
  python3 verify.py 文件夹 --figure petitions.handled --year 2024
                                                        按公开的记录重新数一个数字
  python3 verify.py 文件夹 --paper 方案.pdf             这个文件是不是公布过的那一份
  python3 verify.py 回执.tlog-proof --opening 回执.json  核验一张回执
  python3 verify.py 安置核验包                          核验一批安置的名册、抽签、顺序和选房
  python3 verify.py 安置核验包 --receipt 选房回执.json  在核验包里找到自己的位置

  --policy 文件     用您自己保存的公钥和见证要求(不给就用文件夹里的,只能说明前后一致)
  --remember 文件   记住这次看到的树头,下次用来发现倒退和改写

退出码 0 表示核验通过,1 表示不通过,2 表示用法不对。
格式:C2SP tlog-tiles、signed-note、tlog-checkpoint、tlog-cosignature v1、tlog-proof、tlog-policy;RFC 6962、RFC 8032。
本程序只用标准库,不引用准绳的任何代码;规则写在每个函数的说明里,任何人可以另写一份。
"""

import argparse
import base64
import hashlib
import hmac
import importlib
import json
import os
import re
import sys
import time

WIDTH = 256
TILE_BITS = 8
EMPTY = hashlib.sha256(b"").digest()
MOST_LINES = 100
MOST_BYTES = 64 * 1024 * 1024


class Refused(Exception):
    """核验不通过;文字说明哪里不对。"""


def refuse(wrong, text, *told):
    """不对的,核验不通过。"""
    if wrong:
        raise Refused(text % told if told else text)


# ---------------------------------------------------------------- Ed25519(RFC 8032),只核验

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
ZERO = (0, 1, 1, 0)


def point(data):
    """32 字节对应的点;不是规范写法的不认。"""
    y = int.from_bytes(data, "little")
    odd, y = y >> 255, y & ((1 << 255) - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and odd):
        return None
    if x & 1 != odd:
        x = P - x
    return (x, y, 1, x * y % P)


def add(one, other):
    """两点之和(扩展坐标)。"""
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * D * one[3] * other[3] % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(given, scalar):
    """点的若干倍。"""
    made = ZERO
    while scalar:
        if scalar & 1:
            made = add(made, given)
        given = add(given, given)
        scalar >>= 1
    return made


def same(one, other):
    """是不是同一点。"""
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


BASE = point(bytes.fromhex("58" + "66" * 31))


def signed_by(public, message, signature):
    """64 字节的签名是不是这把公钥对这段内容所签。"""
    if len(public) != 32 or len(signature) != 64:
        return False
    key, commitment = point(public), point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if key is None or commitment is None or scalar >= ORDER or same(times(key, 8), ZERO):
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    return same(times(BASE, scalar), add(commitment, times(key, challenge)))


# ---------------------------------------------------------------- 公钥、签名文本、信任规则


def unbase64(text):
    """规范写法的 base64。"""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Refused("base64 写法不对") from None
    refuse(base64.b64encode(data).decode() != text, "base64 写法不规范")
    return data


def key_of(text):
    """公钥“名字+编号+内容”:编号是 SHA-256(名字 ‖ 换行 ‖ 算法 ‖ 公钥) 的前 4 字节。"""
    name, _, rest = text.partition("+")
    number, _, public = rest.partition("+")
    data = unbase64(public)
    refuse(
        not name or hashlib.sha256(name.encode() + b"\n" + data).hexdigest()[:8] != number,
        "公钥“%s”的编号与内容不符",
        name,
    )
    refuse(data[0] not in (1, 4, 255) or (data[0] != 255 and len(data) != 33), "公钥“%s”的算法不认识", name)
    return {"name": name, "id": bytes.fromhex(number), "algorithm": data[0], "public": data[1:]}


def parse_note(text):
    """签名文本:正文、一个空行、签名行。"""
    body, gap, tail = text.rpartition("\n\n")
    refuse(not gap or not tail.endswith("\n") or any(ord(c) < 32 and c != "\n" for c in text), "签名文本格式不对")
    lines = []
    refuse(tail.count("\n") > MOST_LINES, "签名行太多")
    for line in tail[:-1].split("\n"):
        words = line.split(" ")
        refuse(len(words) != 3 or words[0] != "—", "签名行格式不对")
        data = unbase64(words[2])
        refuse(len(data) < 5, "签名行太短")
        lines.append((words[1], data[:4], data[4:]))
    return body + "\n", lines


def parse_head(body):
    """树头:账本名、记录数、树根。"""
    lines = body.split("\n")
    refuse(len(lines) != 4 or lines[3] or not re.match(r"^(0|[1-9][0-9]{0,14})\Z", lines[1]), "树头格式不对")
    root = unbase64(lines[2])
    refuse(len(root) != 32, "树根长度不对")
    return lines[0], int(lines[1]), root


def good_signers(body, lines, keys):
    """哪些公钥签了,见证的还有时间。认识的公钥签名不对,整份不认;不认识的行不管。"""
    found = {}
    for name, number, carried in lines:
        for word, key in keys.items():
            if (key["name"], key["id"]) != (name, number) or key["algorithm"] == 255 or word in found:
                continue
            at, signature, message = 0, carried, body.encode()
            if key["algorithm"] == 4:
                at, signature = int.from_bytes(carried[:8], "big"), carried[8:]
                message = ("cosignature/v1\ntime %d\n" % at).encode() + message
            refuse(not signed_by(key["public"], message, signature), "“%s”的签名不对", name)
            found[word] = at
    return found


def parse_policy(text):
    """信任规则:哪个账本、哪些见证人、要谁签了才算。

    名字只能用一次,先说明后引用;一把见证公钥只算一个见证人,账本自己的公钥不能当见证人。
    """
    policy = {"logs": {}, "witnesses": {}, "groups": {}, "quorum": None}
    for raw in text.split("\n"):
        words = raw.split("#", 1)[0].split()
        if not words:
            continue
        taken = {"none"} | set(policy["witnesses"]) | set(policy["groups"])
        if words[0] == "log" and len(words) >= 2:
            key = key_of(words[1])
            policy["logs"]["log %s %s" % (key["name"], key["id"].hex())] = key
        elif words[0] == "witness" and len(words) >= 3 and words[1] not in taken:
            policy["witnesses"][words[1]] = witness_key(words[2], policy)
        elif words[0] == "group" and len(words) >= 4 and words[1] not in taken:
            policy["groups"][words[1]] = group_of(words[2], words[3:], taken - {"none"})
        elif words[0] == "quorum" and len(words) == 2 and not policy["quorum"] and words[1] in taken:
            policy["quorum"] = words[1]
        else:
            raise Refused("信任规则里有一行不对:" + raw)
    refuse(not policy["logs"] or not policy["quorum"], "信任规则没有写账本或者见证要求")
    return policy


def witness_key(text, policy):
    """一个见证人的公钥:只作见证用,别的见证人没有用过。"""
    key = key_of(text)
    if key["algorithm"] != 4 or any(key["public"] == other["public"] for other in policy["witnesses"].values()):
        raise Refused("“%s”的公钥不是见证公钥,或者用了两次" % key["name"])
    return key


def group_of(word, members, known):
    """几个见证人里要几个。"""
    most = {"any": 1, "all": len(members)}.get(word) or (int(word) if re.match(r"^[0-9]{1,3}\Z", word) else 0)
    if not 1 <= most <= len(members) or len(set(members)) != len(members) or not known.issuperset(members):
        raise Refused("信任规则里的一组见证人不对:" + " ".join(members))
    return most, members


def quorum_met(policy, name, signers):
    """见证要求是否满足。"""
    if name == "none":
        return True
    if name in policy["witnesses"]:
        return name in signers
    most, members = policy["groups"][name]
    return sum(quorum_met(policy, each, signers) for each in members) >= most


def trusted_head(text, policy, quorum=True):
    """签名齐全的树头;返回账本名、记录数、树根、签名人和时间。

    以前的树头(quorum=False)只看账本自己的签名:见证要求可能后来才有,而它们是不是最新树头的开头,由树来证明。
    """
    body, lines = parse_note(text)
    origin, size, root = parse_head(body)
    logs = {word: key for word, key in policy["logs"].items() if key["name"] == origin}
    refuse(not logs, "不认识账本“%s”", origin)
    keys = dict(logs)
    keys.update(policy["witnesses"])
    signers = good_signers(body, lines, keys)
    refuse(not set(signers) & set(logs), "树头没有账本自己的签名")
    refuse(quorum and not quorum_met(policy, policy["quorum"], signers), "见证签名不够")
    return origin, size, root, {word: at for word, at in signers.items() if word in policy["witnesses"]}


# ---------------------------------------------------------------- 树(RFC 6962)


def leaf_hash(entry):
    """SHA-256(0x00 ‖ 记录)。"""
    return hashlib.sha256(b"\0" + entry).digest()


def node_hash(left, right):
    """SHA-256(0x01 ‖ 左 ‖ 右)。"""
    return hashlib.sha256(b"\1" + left + right).digest()


def grow(leaves):
    """各层的完整子树:levels[k][i] 是第 i 个 2^k 叶子树的根。"""
    levels = [leaves]
    sha256 = hashlib.sha256
    while len(levels[-1]) > 1:
        below = levels[-1]
        levels.append([sha256(b"\1" + a + b).digest() for a, b in zip(below[::2], below[1::2])])
    return levels


def root_of(levels, size):
    """前 size 个叶子的树根。"""
    if size == 0:
        return EMPTY
    parts, begin = [], 0
    while begin < size:
        level = (size - begin).bit_length() - 1
        parts.append(levels[level][begin >> level])
        begin += 1 << level
    made = parts.pop()
    while parts:
        made = node_hash(parts.pop(), made)
    return made


def includes(index, size, leaf, proof, root):
    """证明从叶子走到树根(RFC 9162 2.1.3.2)。"""
    if not 0 <= index < size or any(len(each) != 32 for each in proof):
        return False
    at, last, made = index, size - 1, leaf
    for each in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            made = node_hash(each, made)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            made = node_hash(made, each)
        at, last = at >> 1, last >> 1
    return last == 0 and made == root


# ---------------------------------------------------------------- 公布的文件夹


def numbered(number, width):
    """文件名:三位一组,不满 256 的另写宽度。"""
    groups = ["%03d" % (number % 1000)]
    while number >= 1000:
        number //= 1000
        groups.append("x%03d" % (number % 1000))
    return "/".join(reversed(groups)) + ("" if width == WIDTH else ".p/%d" % width)


class Folder:
    """公布的文件夹。"""

    def __init__(self, place):
        self.place = place

    def bytes(self, name):
        """一个文件的内容;缺了就不通过。"""
        path = os.path.join(self.place, *name.split("/"))
        try:
            refuse(not os.path.isfile(path), "缺少文件 " + name)
            with open(path, "rb") as file:
                data = file.read(MOST_BYTES + 1)
        except OSError:
            raise Refused("缺少文件 " + name) from None
        refuse(len(data) > MOST_BYTES, name + " 太大")
        return data

    def text(self, name):
        """一个文本文件。"""
        try:
            return self.bytes(name).decode("utf-8")
        except UnicodeDecodeError:
            raise Refused(name + " 不是文本") from None

    def json(self, name):
        """一个 JSON 文件;键重复的不认。"""
        return parse_json(self.text(name), name)

    def names(self, under, ending):
        """某个子文件夹里以此结尾的文件。"""
        found = []
        for where, _, files in os.walk(os.path.join(self.place, under)):
            inside = (os.path.relpath(os.path.join(where, file), self.place) for file in files if file.endswith(ending))
            found.extend(name.replace(os.sep, "/") for name in inside)
        return sorted(found)

    def heads(self):
        """历次公布的树头,按记录数。"""
        found = (re.match(r"^checkpoint\.([1-9][0-9]{0,14})\Z", name) for name in os.listdir(self.place))
        return sorted(int(each.group(1)) for each in found if each)

    def entries(self, size):
        """账本的全部记录。"""
        found = []
        for number in range((size + WIDTH - 1) // WIDTH):
            width = min(WIDTH, size - number * WIDTH)
            name = "tile/entries/" + numbered(number, width)
            data, at, count = self.bytes(name), 0, len(found)
            while at < len(data):
                length = int.from_bytes(data[at : at + 2], "big")
                entry = data[at + 2 : at + 2 + length]
                refuse(len(data) - at < 2 or len(entry) != length, name + " 不完整")
                found.append(entry)
                at += 2 + length
            refuse(len(found) - count != width, "%s 应有 %d 条记录,实有 %d 条", name, width, len(found) - count)
        return found


def parse_json(text, name):
    """读 JSON;键重复、小数、非有限数都不认。"""

    def once(pairs):
        made = dict(pairs)
        refuse(len(made) != len(pairs), name + " 有重复的键")
        return made

    def no_fraction(_):
        raise Refused(name + " 有小数")

    try:
        return json.loads(text, object_pairs_hook=once, parse_float=no_fraction, parse_constant=no_fraction)
    except ValueError:
        raise Refused(name + " 不是规范的 JSON") from None


def canonical(value):
    """承诺所用的字节:键排序、不留空格的 JSON。"""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def commitment(label, nonce, content):
    """HMAC-SHA256(盐, "zhunsheng/1/" ‖ 部分名 ‖ 0x00 ‖ 内容)。"""
    return hmac.new(nonce, b"zhunsheng/1/" + label.encode() + b"\0" + content, hashlib.sha256).hexdigest()


def check_opening(opening, entry, name):
    """公开的一部分与账本里那条记录的承诺相符。"""
    letter = {"head": "h", "body": "b"}.get(opening.get("part"))
    if (
        letter is None
        or not isinstance(opening.get("nonce"), str)
        or not re.match(r"^[0-9a-f]{32}\Z", opening["nonce"])
    ):
        raise Refused(name + " 格式不对")
    leaf = parse_json(entry.decode("ascii", "replace"), name)
    made = commitment(opening["part"], bytes.fromhex(opening["nonce"]), canonical(opening["content"]))
    if leaf.get("v") != 1 or not hmac.compare_digest(str(leaf.get(letter)), made):
        raise Refused("%s 与账本第 %d 号记录不符" % (name, opening["index"]))
    return opening["content"]


class Log:
    """一个核验过的账本:树头、全部记录、公开的部分。"""

    def __init__(self, folder, policy):
        self.folder = folder
        self.policy = policy
        self.origin, self.size, self.root, self.witnesses = trusted_head(folder.text("checkpoint"), policy)
        self.entries = folder.entries(self.size)
        self.levels = grow([leaf_hash(entry) for entry in self.entries])
        refuse(root_of(self.levels, self.size) != self.root, "记录与树头的树根不符:有记录被改动、调换、增减")
        self.heads = folder.heads()
        for size in self.heads:
            self._check_head(size)
        refuse(self.size and self.size not in self.heads, "缺少文件 checkpoint.%d", self.size)
        self._check_tiles()
        self.opened = self._openings()

    def _check_head(self, size):
        name = "checkpoint.%d" % size
        origin, own, root, _ = trusted_head(self.folder.text(name), self.policy, quorum=False)
        refuse(origin != self.origin or own != size, name + " 写的不是这个账本的这个记录数")
        refuse(size > self.size, "账本倒退:曾公布到 %d 条,现在只有 %d 条", size, self.size)
        refuse(root_of(self.levels, size) != root, "%s 与现在的账本不一致:以前的记录被改过", name)

    def _check_tiles(self):
        """每个公布过的记录数所需要的哈希文件都在,内容都对。"""
        wanted = set()
        for size in self.heads:
            level = 0
            while size >> (TILE_BITS * level):
                count = size >> (TILE_BITS * level)
                wanted.update((level, number, WIDTH) for number in range(count // WIDTH))
                if count % WIDTH:
                    wanted.add((level, count // WIDTH, count % WIDTH))
                level += 1
        for level, number, width in sorted(wanted):
            name = "tile/%d/%s" % (level, numbered(number, width))
            hashes = self.levels[TILE_BITS * level][number * WIDTH : number * WIDTH + width]
            refuse(self.folder.bytes(name) != b"".join(hashes), name + " 与记录不符")

    def _openings(self):
        found = {}
        for name in self.folder.names("open", ".json"):
            opening = self.folder.json(name)
            index = opening.get("index")
            refuse(type(index) is not int or not 0 <= index < self.size, name + " 所说的记录不在账本里")
            found[index, opening["part"]] = check_opening(opening, self.entries[index], name)
        return found

    def check_receipts(self):
        """文件夹里的回执也都成立。"""
        names = self.folder.names("open", ".tlog-proof")
        for name in names:
            index, proof, note = receipt_parts(self.folder.text(name))
            head = trusted_head(note, self.policy, quorum=False)
            refuse(not 0 <= index < self.size, name + " 所说的记录不在账本里")
            if head[0] != self.origin or head[1] > self.size or root_of(self.levels, head[1]) != head[2]:
                raise Refused(name + " 的树头与现在的账本不一致:账本有两种说法")
            refuse(
                not includes(index, head[1], leaf_hash(self.entries[index]), proof, head[2]), name + " 证明不了这条记录"
            )
        return len(names)

    def figure(self, name, year):
        """按公开的记录头重新数一个数字;返回数字的说明和逐条的记录头。"""
        file = "figures/%d.json" % year
        told = self.folder.json(file)["figures"].get(name)
        refuse(told is None, "%s 没有公布“%s”", file, name)
        heads = []
        for index in told["acts"]:
            head = self.opened.get((index, "head"))
            refuse(head is None, "第 %d 号记录没有公开记录头,不能逐条计数", index)
            refuse(head["kind"] not in told["kinds"], "第 %d 号记录是“%s”,不是这个数字所数的行为", index, head["kind"])
            refuse(not head["on"].startswith("%d-" % year), "第 %d 号记录发生在 %s,不在 %d 年", index, head["on"], year)
            heads.append(head)
        refuse(len({self.entries[index] for index in told["acts"]}) != len(told["acts"]), "同一条记录数了两次")
        closed = told.get("closed", 0)
        refuse(type(closed) is not int or closed < 0 or type(told["value"]) is not int, file + " 格式不对")
        refuse(len(heads) + closed != told["value"], "公布的数字是 %d,数得 %d", told["value"], len(heads) + closed)
        return told, heads


def receipt_parts(text):
    """回执(tlog-proof):记录号、证明、树头的签名文本。"""
    above, gap, below = text.partition("\n\n")
    lines = above.split("\n")
    refuse(not gap or lines.pop(0) != "c2sp.org/tlog-proof@v1", "回执格式不对")
    if lines and lines[0].startswith("extra "):
        lines.pop(0)
    refuse(not lines or not re.match(r"^index (0|[1-9][0-9]{0,14})\Z", lines[0]), "回执没有写明记录号")
    return int(lines[0][6:]), [unbase64(line) for line in lines[1:]], below


# ---------------------------------------------------------------- 命令


def say(text):
    """打印一行,终端显示不了的字换成问号。文件里夹带的控制符不放行:它们能在屏幕上抹掉、伪造一行。"""
    text = "".join(c if c.isprintable() or c == "\u3000" else "\ufffd" for c in text)
    try:
        print(text)
    except UnicodeEncodeError:
        encoding = sys.stdout.encoding or "ascii"
        print(text.encode(encoding, "replace").decode(encoding))


def moment(at):
    """见证时间,北京时间。"""
    return time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(at + 8 * 3600))


def remember(path, log):
    """与上次记住的树头比较,再记住这一次。"""
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            text = file.read()  # 扫码得来的常常少了最后的换行
            origin, size, root = parse_head(parse_note(text if text.endswith("\n") else text + "\n")[0])
        refuse(origin != log.origin, "上次记住的是另一个账本“%s”", origin)
        refuse(size > log.size, "账本倒退:上次看到 %d 条,现在只有 %d 条", size, log.size)
        refuse(root_of(log.levels, size) != root, "账本被改写:与上次看到的前 %d 条不一致", size)
        say("与上次记住的树头(%d 条)一致,只增加了 %d 条。" % (size, log.size - size))
    part = path + ".part"
    with open(part, "w", encoding="utf-8", newline="\n") as file:
        file.write(log.folder.text("checkpoint"))
    os.replace(part, path)


def verify_folder(args, policy, own):
    """核验一个公布的文件夹。"""
    log = Log(Folder(args.place), policy)
    receipts = log.check_receipts()
    say("账本 %s:%d 条记录,树根 %s" % (log.origin, log.size, log.root.hex()))
    for name, at in sorted(log.witnesses.items()):
        say("  见证:%s,%s(北京时间)" % (name, moment(at)))
    say(
        "  历次树头 %d 个,前后一致;公开的部分 %d 处、回执 %d 张,都与账本相符。"
        % (len(log.heads), len(log.opened), receipts)
    )
    if args.remember:
        remember(args.remember, log)
    if args.figure:
        tell_figure(log, args.figure, args.year)
    if args.paper:
        tell_paper(log, args.paper)
    say("核验通过。")
    say("证明了:公布的记录自各次树头以来没有被改动、调换、增减;公开的内容就是当时记下的内容。")
    say("没有证明:应当记而没有记的事;记录的内容本身是否属实;最近一次树头以后的事。")
    tell_trust(own, log.witnesses)


def tell_trust(own, witnesses):
    """公钥从哪里来,有没有见证。"""
    if not own:
        say("注意:公钥取自文件夹本身,换了整个文件夹就看不出来。请向见证单位索要公钥,用 --policy 核验。")
    if not witnesses:
        say("注意:树头没有见证签名,只有单位自己的签名。")


def tell_figure(log, name, year):
    """说明一个数字怎样数出来。"""
    told, heads = log.figure(name, year)
    told_of = (told["title"], year, told["value"], told["unit"], len(heads))
    say("%s(%d 年):%d%s,由 %d 条公开的记录头逐条数得。" % told_of)
    if told.get("closed"):
        say("  另有 %d 条依法不公开记录头,不能逐条核对。" % told["closed"])
    say("  口径:" + told["definition"])
    per_month = {}
    for head in heads:
        per_month[head["on"][:7]] = per_month.get(head["on"][:7], 0) + 1
    say("  " + "、".join("%s:%d" % pair for pair in sorted(per_month.items())))


def tell_paper(log, path):
    """说明一个文件是哪条公开的行为公布的。"""
    with open(path, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    found = sorted(
        index for (index, part), content in log.opened.items() if part == "body" and carries(content, digest)
    )
    refuse(not found, "公开的记录里没有这个文件(摘要 %s)", digest)
    for index in found:
        head = log.opened.get((index, "head"), {})
        say(
            "这个文件就是第 %d 号记录(%s,%s)所载的那一份,摘要 %s"
            % (index, head.get("kind", ""), head.get("on", ""), digest)
        )


def carries(content, digest):
    """内容里有没有附着这个摘要的文件;文字里提到摘要的不算。"""
    if isinstance(content, dict):
        return content.get("digest") == digest or any(carries(each, digest) for each in content.values())
    return isinstance(content, list) and any(carries(each, digest) for each in content)


def verify_receipt(args, policy, own):
    """核验一张回执。"""
    with open(args.place, encoding="utf-8", newline="") as file:
        index, proof, note = receipt_parts(file.read())
    origin, size, root, witnesses = trusted_head(note, policy)
    with open(args.opening, encoding="utf-8") as file:
        given = parse_json(file.read(), args.opening)
    refuse(given.get("index") != index, "回执和内容说的不是同一条记录")
    entry, parts = given["leaf"].encode("ascii"), given.get("parts", [])
    refuse(not includes(index, size, leaf_hash(entry), proof, root), "回执证明不了这条记录在账本里")
    for part in parts:
        check_opening(dict(part, index=index), entry, args.opening)
    say("账本 %s 第 %d 号记录,在 %d 条时的树头里。" % (origin, index, size))
    for name, at in sorted(witnesses.items()):
        say("  见证:%s,%s(北京时间)" % (name, moment(at)))
    for part in parts:
        say(
            "  %s:%s"
            % ({"head": "记录头", "body": "正文"}[part["part"]], json.dumps(part["content"], ensure_ascii=False))
        )
    if parts:
        say("核验通过。证明了:这条记录在那时已经在账本里,以上内容没有被改过。没有证明:内容本身是否属实。")
    else:
        say("核验通过。证明了:这条记录在那时已经在账本里。没有证明:它的内容是什么(回执里没有附内容)。")
    if not own:
        say("注意:没有给出您自己保存的公钥(--policy)。")


def answered(check):
    """照实回答:通过是 0,不通过是 1,并说明哪里不对。"""
    try:
        check()
    except Refused as why:
        say("核验不通过:" + str(why))
        return 1
    except OSError as why:
        say("读不了文件:%s" % why)
        return 1
    except (KeyError, IndexError, TypeError, AttributeError, ValueError, ArithmeticError, RecursionError):
        say("核验不通过:文件的格式不对")
        return 1
    return 0


def policy_of(args, place):
    """信任规则:自己保存的,不给就用文件夹里的。"""
    if args.policy:
        with open(args.policy, encoding="utf-8") as file:
            return parse_policy(file.read())
    return parse_policy(Folder(place).text("policy"))


def main(argv):
    """命令行。"""
    parser = argparse.ArgumentParser(description="核验准绳公布的账本、数字、文件、回执和安置核验包")
    parser.add_argument("place", help="公布的文件夹,安置核验包,或者一张回执(.tlog-proof)")
    parser.add_argument("--policy", help="您自己保存的信任规则(公钥和见证要求)")
    parser.add_argument("--remember", help="记住树头的文件")
    parser.add_argument("--figure", help="要重新数的数字")
    parser.add_argument("--year", type=int, help="哪一年")
    parser.add_argument("--paper", help="要查找的文件")
    parser.add_argument("--opening", help="回执附带的内容(.json)")
    parser.add_argument("--receipt", help="一户的选房回执(.json),在安置核验包里找自己的位置")
    args = parser.parse_args(argv)
    if bool(args.figure) != bool(args.year):
        parser.error("--figure 和 --year 要一起用")
    folder = os.path.isdir(args.place)
    if not folder and not args.opening:
        parser.error("核验回执要同时给出 --opening")
    if folder and os.path.isfile(os.path.join(args.place, "bundle.json")):
        return verify_bundle(args)
    place = args.place if folder else os.path.dirname(args.place) or "."
    check = verify_folder if folder else verify_receipt
    return answered(lambda: check(args, policy_of(args, place), bool(args.policy)))


def verify_bundle(args):
    """安置核验包:交给放在一起的 verify_order.py。"""
    here = os.path.dirname(os.path.abspath(__file__))
    if not os.path.isfile(os.path.join(here, "verify_order.py")):
        say("这是安置核验包,要把 verify_order.py 和本程序放在同一个文件夹里。")
        return 2
    if here not in sys.path:
        sys.path.insert(0, here)
    return importlib.import_module("verify_order").check(args)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
