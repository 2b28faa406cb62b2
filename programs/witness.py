#!/usr/bin/env python3
"""见证人程序:司法局、审计局、公证处等用它见证一个单位公布的账本,只用标准库(Python 3.8 以上)。

见证的意思是:“在这个时间,这是我见过的最大的、与以前一致的树头。”见证人不看内容,不评判内容。

  python3 witness.py key --name 见证人名字 --key 密钥文件          新做一把密钥,打印公钥(只做一次)
  python3 witness.py serve --key 密钥文件 --state 状态文件 --log 账本公钥 [--port 8790]
                                                                   联网见证(C2SP tlog-witness)
  python3 witness.py sign --key 密钥文件 --state 状态文件 --log 账本公钥 请求文件 > 签名行
                                                                   离线见证:请求文件用移动存储带来,签名行带回去

  --signer 命令   不用密钥文件里的私钥签名,而由这个命令签(标准输入是要签的内容,标准输出是 64 字节签名的 base64)

每个账本在状态文件里占一行:见过的记录数、树根和签名文本。先写好状态,再答复;不一致的绝不签。
一把密钥只作见证用,不作别的用。
"""

import argparse
import base64
import contextlib
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

if os.name == "nt":
    import msvcrt
else:
    import fcntl

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
ZERO = (0, 1, 1, 0)
EMPTY = hashlib.sha256(b"").digest()
MOST_HASHES = 63
MOST_BYTES = 64 * 1024
MOST_LINES = 100
PATIENCE = 60
NUMBER = re.compile(r"^(0|[1-9][0-9]{0,14})\Z")


class Answer(Exception):
    """不签时的答复:HTTP 状态、内容、内容类型。"""

    def __init__(self, status, text, kind="text/plain; charset=utf-8"):
        super().__init__(text)
        self.status, self.text, self.kind = status, text, kind


# ---------------------------------------------------------------- Ed25519(RFC 8032)


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


def packed(given):
    """点的 32 字节。"""
    inverse = pow(given[2], P - 2, P)
    x, y = given[0] * inverse % P, given[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def expanded(seed):
    """种子展开成标量和前缀。"""
    digest = hashlib.sha512(seed).digest()
    return int.from_bytes(digest[:32], "little") & ((1 << 254) - 8) | (1 << 254), digest[32:]


def public_of(seed):
    """种子的公钥。"""
    return packed(times(BASE, expanded(seed)[0]))


def signature_of(seed, message):
    """64 字节签名。"""
    scalar, prefix = expanded(seed)
    public = packed(times(BASE, scalar))
    nonce = int.from_bytes(hashlib.sha512(prefix + message).digest(), "little") % ORDER
    commitment = packed(times(BASE, nonce))
    challenge = int.from_bytes(hashlib.sha512(commitment + public + message).digest(), "little") % ORDER
    return commitment + ((nonce + challenge * scalar) % ORDER).to_bytes(32, "little")


def signed_by(public, message, signature):
    """签名对不对。"""
    if len(public) != 32 or len(signature) != 64:
        return False
    key, commitment = point(public), point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if key is None or commitment is None or scalar >= ORDER or same(times(key, 8), ZERO):
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    return same(times(BASE, scalar), add(commitment, times(key, challenge)))


# ---------------------------------------------------------------- 公钥和签名文本


def b64(data):
    """base64。"""
    return base64.b64encode(data).decode("ascii")


def unbase64(text):
    """规范写法的 base64;不规范就是请求不对。"""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Answer(400, "base64 写法不对\n") from None
    if b64(data) != text:
        raise Answer(400, "base64 写法不规范\n")
    return data


def key_id(name, algorithm, public):
    """公钥编号:SHA-256(名字 ‖ 换行 ‖ 算法 ‖ 公钥) 的前 4 字节。"""
    return hashlib.sha256(name.encode() + b"\n" + bytes([algorithm]) + public).digest()[:4]


def key_text(name, algorithm, public):
    """公钥“名字+编号+内容”。"""
    return "%s+%s+%s" % (name, key_id(name, algorithm, public).hex(), b64(bytes([algorithm]) + public))


def log_key(text):
    """一个账本的公钥;不对就停。"""
    name, _, rest = text.partition("+")
    number, _, public = rest.partition("+")
    data = base64.b64decode(public, validate=True)
    if len(data) != 33 or data[0] != 1 or key_id(name, 1, data[1:]).hex() != number:
        raise SystemExit("账本公钥不对:" + text)
    return name, data[1:]


def parse_note(text):
    """签名文本:正文和签名行。"""
    body, gap, tail = text.rpartition("\n\n")
    if not gap or not tail.endswith("\n"):
        raise Answer(400, "签名文本格式不对\n")
    if tail.count("\n") > MOST_LINES or any(ord(c) < 32 and c != "\n" for c in text):
        raise Answer(400, "签名行太多,或者有控制字符\n")
    lines = []
    for line in tail[:-1].split("\n"):
        words = line.split(" ")
        if len(words) != 3 or words[0] != "—":
            raise Answer(400, "签名行格式不对\n")
        data = unbase64(words[2])
        lines.append((words[1], data[:4], data[4:]))
    return body + "\n", lines


def parse_head(body):
    """树头:账本名、记录数、树根。"""
    lines = body.split("\n")
    if len(lines) != 4 or lines[3] or not NUMBER.match(lines[1]):
        raise Answer(400, "树头格式不对\n")
    root = unbase64(lines[2])
    if len(root) != 32:
        raise Answer(400, "树根长度不对\n")
    return lines[0], int(lines[1]), root


def parse_request(text):
    """请求:old 记录数、一致性证明、空行、树头。"""
    above, gap, note = text.partition("\n\n")
    lines = above.split("\n")
    words = lines[0].split(" ")
    if not gap or len(words) != 2 or words[0] != "old" or not NUMBER.match(words[1]):
        raise Answer(400, "请求格式不对\n")
    if len(lines) - 1 > MOST_HASHES:
        raise Answer(400, "证明太长\n")
    return int(words[1]), [unbase64(line) for line in lines[1:]], note


def extends(old, new, old_root, new_root, proof):
    """旧树是新树的开头(RFC 9162 2.1.4.2)。"""
    if old == new:
        return not proof and old_root == new_root
    if not 0 < old < new or any(len(each) != 32 for each in proof):
        return False
    hashes = list(proof)
    if old & (old - 1) == 0:
        hashes.insert(0, old_root)
    if not hashes:
        return False
    at, last = old - 1, new - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    made_old = made_new = hashes[0]
    for each in hashes[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            made_old = hashlib.sha256(b"\1" + each + made_old).digest()
            made_new = hashlib.sha256(b"\1" + each + made_new).digest()
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            made_new = hashlib.sha256(b"\1" + made_new + each).digest()
        at, last = at >> 1, last >> 1
    return last == 0 and made_old == old_root and made_new == new_root


# ---------------------------------------------------------------- 见证


class State:
    """每个账本一行;整份写好、落盘、换名,然后才答复。

    看、比、写在一把锁里,几个线程、几个程序用同一份状态文件也一样:两个程序各签各的,就等于为分叉作了证。
    """

    def __init__(self, path):
        self.path = path
        self.lock = threading.Lock()
        self.logs = self._read()

    @contextlib.contextmanager
    def alone(self):
        """独占状态文件,并且重新读它。"""
        with self.lock, open(self.path + ".lock", "a+b") as file:
            if os.name == "nt":
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            else:
                fcntl.flock(file, fcntl.LOCK_EX)
            self.logs = self._read()
            yield

    def _read(self):
        logs = {}
        if os.path.exists(self.path):
            with open(self.path, encoding="utf-8") as file:
                for line in file:
                    seen = json.loads(line)
                    logs[seen["origin"]] = seen
        return logs

    def keep(self, seen):
        """记住一个账本的新树头。"""
        logs = dict(self.logs)
        logs[seen["origin"]] = seen
        part = self.path + ".part"
        with open(part, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(json.dumps(each, ensure_ascii=False, sort_keys=True) + "\n" for each in logs.values())
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, self.path)
        if os.name != "nt":
            folder = os.open(os.path.dirname(os.path.abspath(self.path)), os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
        self.logs = logs


class Witness:
    """一个见证人:自己的名字和密钥,认识的账本,见过的树头。"""

    def __init__(self, name, public, sign, state, logs):
        self.name, self.public, self.sign = name, public, sign
        self.state, self.logs = state, logs

    def add_checkpoint(self, text):
        """见证一个树头;返回签名行。不签时抛出 Answer。"""
        old, proof, note = parse_request(text)
        body, lines = parse_note(note)
        origin, size, root = parse_head(body)
        if origin not in self.logs:
            raise Answer(404, "不认识这个账本\n")
        self._check_log(origin, body, lines)
        if old > size:
            raise Answer(400, "old 大于树头的记录数\n")
        with self.state.alone():
            seen = self.state.logs.get(origin, {"size": 0, "root": EMPTY.hex()})
            if old != seen["size"]:
                raise Answer(409, "%d\n" % seen["size"], "text/x.tlog.size")
            self._check_growth(seen, size, root, proof)
            at = int(time.time())
            message = ("cosignature/v1\ntime %d\n" % at).encode() + body.encode()
            signature = self._signature(message)
            if not signed_by(self.public, message, signature):
                raise Answer(500, "签名命令给出的签名不对\n")
            carried = b64(key_id(self.name, 4, self.public) + at.to_bytes(8, "big") + signature)
            line = "— %s %s\n" % (self.name, carried)
            number = key_id(origin, 1, self.logs[origin])
            own = "".join("— %s %s\n" % (origin, b64(i + s)) for name, i, s in lines if (name, i) == (origin, number))
            self.state.keep({"origin": origin, "size": size, "root": root.hex(), "note": body + "\n" + own + line})
        return line

    def _signature(self, message):
        try:
            return self.sign(message)
        except (OSError, ValueError, subprocess.SubprocessError):
            raise Answer(500, "签名命令没有给出签名\n") from None

    def _check_log(self, origin, body, lines):
        public = self.logs[origin]
        mine = [line for line in lines if line[0] == origin and line[1] == key_id(origin, 1, public)]
        if not mine or not all(signed_by(public, body.encode(), signature) for _, _, signature in mine):
            raise Answer(403, "没有这个账本的有效签名\n")

    @staticmethod
    def _check_growth(seen, size, root, proof):
        before = bytes.fromhex(seen["root"])
        if seen["size"] == 0:
            if proof or (size == 0 and root != EMPTY):
                raise Answer(422, "第一次见证不带证明;空树的树根只有一个\n")
        elif not extends(seen["size"], size, before, root, proof):
            raise Answer(422, "与以前见过的树头不一致\n")

    def latest(self, digest):
        """GET 用:见过的最新树头。"""
        for origin, seen in self.state.logs.items():
            if hashlib.sha256(origin.encode()).hexdigest() == digest:
                return seen["note"]
        raise Answer(404, "没有见过这个账本\n")


def handler(witness):
    """HTTP 接口。"""

    class Handler(BaseHTTPRequestHandler):
        timeout = PATIENCE

        def do_POST(self):
            length = self.headers.get("Content-Length", "")
            try:
                if self.path != "/add-checkpoint":
                    raise Answer(404, "没有这个接口\n")
                if not NUMBER.match(length) or int(length) > MOST_BYTES:
                    raise Answer(400, "请求太长\n")
                text = self.rfile.read(int(length)).decode("utf-8")
                self._reply(200, witness.add_checkpoint(text), "text/plain; charset=utf-8")
            except UnicodeDecodeError:
                self._reply(400, "请求不是文本\n", "text/plain; charset=utf-8")
            except Answer as answer:
                self._reply(answer.status, answer.text, answer.kind)

        def do_GET(self):
            parts = self.path.strip("/").split("/")
            try:
                if len(parts) != 2 or parts[1] != "checkpoint":
                    raise Answer(404, "没有这个接口\n")
                self._reply(200, witness.latest(parts[0]), "text/plain; charset=utf-8")
            except Answer as answer:
                self._reply(answer.status, answer.text, answer.kind)

        def _reply(self, status, text, kind):
            data = text.encode("utf-8")
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *words):
            sys.stderr.write("%s %s\n" % (time.strftime("%Y-%m-%d %H:%M:%S"), ascii(words[0] % words[1:])))

    return Handler


# ---------------------------------------------------------------- 命令


def new_key(args):
    """做一把密钥;已有的不动。"""
    if "+" in args.name or any(letter.isspace() for letter in args.name):
        raise SystemExit("名字里不能有 + 和空格")
    seed = os.urandom(32)
    handle = os.open(args.key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump({"name": args.name, "public": public_of(seed).hex(), "seed": seed.hex()}, file)
    print(key_text(args.name, 4, public_of(seed)))
    return 0


def signer(args, key):
    """怎样签名:密钥文件里的种子,或者外部命令。"""
    if not args.signer:
        seed = bytes.fromhex(key["seed"])
        return lambda message: signature_of(seed, message)

    def ask(message):
        done = subprocess.run(
            shlex.split(args.signer), input=message, stdout=subprocess.PIPE, check=True, timeout=PATIENCE
        )
        return base64.b64decode(done.stdout)

    return ask


def make(args):
    """按命令行做一个见证人。"""
    with open(args.key, encoding="utf-8") as file:
        key = json.load(file)
    logs = dict(log_key(text) for text in args.log)
    return Witness(key["name"], bytes.fromhex(key["public"]), signer(args, key), State(args.state), logs)


def main(argv):
    """命令行。"""
    parser = argparse.ArgumentParser(description="见证公布的账本")
    parts = parser.add_subparsers(dest="what", required=True)
    for what in ("key", "serve", "sign"):
        part = parts.add_parser(what)
        part.add_argument("--key", required=True, help="密钥文件")
        if what == "key":
            part.add_argument("--name", required=True, help="见证人名字,例如 witness.example/sifaju")
            continue
        part.add_argument("--state", required=True, help="状态文件")
        part.add_argument("--log", action="append", required=True, help="账本公钥(可以多次)")
        part.add_argument("--signer", default="", help="外部签名命令")
        if what == "serve":
            part.add_argument("--host", default="127.0.0.1")
            part.add_argument("--port", type=int, default=8790)
        else:
            part.add_argument("request", help="请求文件")
    args = parser.parse_args(argv)
    if args.what == "key":
        return new_key(args)
    witness = make(args)
    if args.what == "serve":
        server = ThreadingHTTPServer((args.host, args.port), handler(witness))
        print("见证人 %s 在 http://%s:%d/ 等候" % (witness.name, args.host, server.server_address[1]), flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever()
        return 0
    try:
        with open(args.request, encoding="utf-8", newline="") as file:
            sys.stdout.write(witness.add_checkpoint(file.read()))
    except UnicodeDecodeError:
        sys.stderr.write("不签(400):请求不是文本\n")
        return 1
    except Answer as answer:
        sys.stderr.write("不签(%d):%s" % (answer.status, answer.text))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
