#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""准绳 Zhunsheng: the start script. It makes the environment and hands over to the package.

One file, standard library only. It parses on every Python 3, so that an old one can be told what is wrong;
hence no f-strings and no annotations here. What it says about set-up goes to stderr: stdout belongs to the command.
"""

import glob
import hashlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec

NEEDED = (3, 11)
ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.environ.get("ZS_VENV") or os.path.join(ROOT, ".venv")
BIN = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin")
PYTHON = os.path.join(BIN, "python.exe" if os.name == "nt" else "python")
STAMP = os.path.join(VENV, "zs-requirements")
SETS = ("base", "postgres", "test", "bench")  # each holds all of the one before

# An environment outlives an upgrade of the system's Python only in name: its packages lie under the old version.
INTACT = (
    "import os, sys, sysconfig;sys.exit(sys.version_info < (3, 11) or not os.path.isdir(sysconfig.get_path('purelib')))"
)

HELP = """准绳 Zhunsheng – 每个时限有依据,每道关口有锁,每个数字有记录,人人可查
                 every duty has a clock, every gate a lock, every number its records, and anyone can check

用法 usage: ./zs COMMAND [...]      (Windows: zs COMMAND)

  demo       建示例单位并打开工作台              lay the sample office and serve it (--check: all but serve)
  rehearse   建演练单位,时钟可以拨动            a drill office with a clock that can be set
  outline    事项过程的提纲,不含人和文字         the outline of an office's matters, for a rehearsal
  init       在 data/office 建立正式单位         make a real, empty office
  serve      打开工作台和公众页面                serve an office
  act        提交一项行为                        submit one act
  due        计算到期日并说明依据                reckon a date, with the law and every excluded day
  order      导出一批选房顺序的核验包            the order of a batch as a bundle anyone can check
  lot        抽签见证方生成、核对秘密            a secret for the lot, and what it is sealed with
  figures    某年的统计数字和对应记录            the figures of a year, each with its records
  report     生成年度报告                        write the annual report
  site       把公众页面写成静态网页              write the public pages as static files
  papers     核对制发的文书,写出默认模板        check issued papers, write the default templates
  audit      核对任何一份报告的数字              check the numbers in any report text
  rebuild    由记录重建台账并比对                rebuild the registers from the acts (--check: compare)
  publish    公布账本,任何人可核验              publish the ledger for anyone to verify
  fsck       检查账本、档案和台账                check contents, heads, registers, papers
  ledger     从公布的文件夹补齐账本              restore lost leaves from what was published
  tick       到时公布、夜间检查                  publish and check what is due (for a timer)
  backup     备份一个单位                        back up an office, verified
  restore    从备份恢复                          restore an office, verified
  passwd     给忘记密码的人设新的首次密码        a new first password

  test       运行全部测试                        run all tests
  check      代码检查、类型、分层、篇幅          ruff, mypy, import contracts, house budgets
  bench      测速                                run the benchmarks
  fmt        整理代码格式                        format the code

  --data DIR / ZS_DATA   单位所在文件夹          the folder of an office
  ZS_DATABASE            PostgreSQL 的地址       an office on PostgreSQL: postgresql://user:word@host:port/name
  ZS_VENV                运行环境所在文件夹      the folder of the environment (default .venv)

每个命令都有自己的说明 each command explains itself: ./zs COMMAND --help
"""

CHECKS = (
    ("ruff", ["-m", "ruff", "check"]),
    ("mypy", ["-m", "mypy"]),
    ("import contracts", ["-c", "from importlinter.cli import lint_imports_command as c; c(['--no-logo'])"]),
    ("house budgets", ["-m", "pytest", "-q", "tests/test_house.py", "tests/test_repository.py"]),
)


class SetupError(Exception):
    """The environment cannot be made; the text says what to do."""


def say(text, stream=None):
    """Write a line, to stderr unless told otherwise, whatever the console can show."""
    stream = stream or sys.stderr
    try:
        stream.write(text + "\n")
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        stream.write((text + "\n").encode(encoding, "replace").decode(encoding))
    stream.flush()


def version_complaint(version):
    """What to tell the user of an old Python, or None."""
    if tuple(version[:2]) >= NEEDED:
        return None
    return (
        "准绳需要 Python {0}.{1} 或更新版本,现在运行的是 {2}.{3}。\n"
        "请安装新版 Python,然后用它启动,例如:python{0}.{1} zs demo\n"
        "Zhunsheng needs Python {0}.{1} or newer; this one is {2}.{3}.\n"
        "Install a newer Python and start with it, for example: python{0}.{1} zs demo"
    ).format(NEEDED[0], NEEDED[1], version[0], version[1])


def requirements(name):
    """The locked requirements of a set."""
    return os.path.join(ROOT, "requirements", name + ".txt")


def stamp(name):
    """What the environment is marked with while it holds exactly this set for exactly this Python."""
    digest = hashlib.sha256()
    with open(requirements(name), "rb") as file:
        digest.update(file.read().replace(b"\r\n", b"\n"))
    return "{0} {1} {2}".format(name, digest.hexdigest(), os.path.realpath(PYTHON))


def installed():
    """The mark of the set the environment holds, empty when it holds none."""
    try:
        with open(STAMP) as file:
            return file.read().strip()
    except OSError:
        return ""


def run_setup(command):
    """Run a step of the set-up with its output on stderr; tell whether it worked."""
    return subprocess.call(command, stdout=sys.stderr, stdin=subprocess.DEVNULL) == 0


def make_venv(with_pip):
    """Make the environment; a broken or half-made one is made again, a folder of anything else is left alone."""
    if os.path.isdir(VENV) and os.listdir(VENV) and not os.path.exists(os.path.join(VENV, "pyvenv.cfg")):
        raise SetupError("这个文件夹不是运行环境,不能覆盖。This folder is something else; not overwritten: " + VENV)
    if not find_spec("venv") or (with_pip and not find_spec("ensurepip")):  # Debian keeps them in a package apart
        raise SetupError(
            "这个 Python 缺少 venv/ensurepip。This Python lacks venv/ensurepip.\n"
            "  Debian, Ubuntu, UOS, Kylin:  sudo apt install python3-venv   (or python{0}.{1}-venv)\n"
            "  Fedora, openEuler, Anolis:   sudo dnf install python3-pip\n"
            "然后再运行一次。Then run this again.".format(*sys.version_info[:2])
        )
    say("正在建立运行环境 {0} … making the environment".format(VENV))
    if not run_setup([sys.executable, "-m", "venv", "--clear"] + ([] if with_pip else ["--without-pip"]) + [VENV]):
        raise SetupError("无法建立运行环境 cannot make the environment: " + VENV)


def usable(arguments):
    """Whether the environment's Python is there and runs this."""
    return (
        os.path.exists(PYTHON)
        and subprocess.call(
            [PYTHON] + arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
        )
        == 0
    )


def install(name):
    """Install a locked set: from wheelhouse/ when there is one, by uv when there is one, else by pip."""
    what = ["--require-hashes", "-r", requirements(name)]
    wheelhouse = os.path.join(ROOT, "wheelhouse")
    if os.path.isdir(wheelhouse):
        what = ["--no-index", "--find-links", wheelhouse] + what
    uv = shutil.which("uv")
    if not usable(["-c", INTACT]):
        make_venv(with_pip=not uv)
    say("正在安装 {0} … installing".format(os.path.relpath(requirements(name), ROOT)))
    if uv and run_setup([uv, "pip", "install", "--quiet", "--python", PYTHON] + what):
        return
    if not usable(["-m", "pip", "--version"]):
        make_venv(with_pip=True)
    if not run_setup([PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"] + what):
        raise SetupError(
            "安装未完成,见上面的提示。没有网络时,请在同类机器上运行\n"
            "  python3 -m pip download --require-hashes -r requirements/{0}.txt -d wheelhouse\n"
            "把 wheelhouse 文件夹放在 zs 旁边,再运行一次。\n"
            "The installation did not finish; see above. Without a network, run the line above on a like machine,\n"
            "put the folder wheelhouse beside zs, and run this again.".format(name)
        )


def ensure(name):
    """Make sure the environment holds this set or one that includes it."""
    present = installed()
    if os.path.exists(PYTHON) and any(present == stamp(each) for each in SETS[SETS.index(name) :]):
        return
    if os.path.exists(STAMP):
        os.remove(STAMP)
    install(name)
    with open(STAMP, "w") as file:
        file.write(stamp(name) + "\n")


def environment():
    """The environment variables of everything started from here."""
    paths = [os.path.join(ROOT, "src"), os.environ.get("PYTHONPATH", "")]
    return dict(os.environ, PYTHONPATH=os.pathsep.join(path for path in paths if path), PYTHONUTF8="1")


def run_python(arguments, cwd=None):
    """Run the environment's Python and give back its exit status."""
    return subprocess.call([PYTHON] + arguments, cwd=cwd, env=environment())


def hand_over(arguments):
    """Become the package's own command line; on Windows, wait for it."""
    command = [PYTHON, "-m", "zhunsheng"] + arguments
    if os.name == "nt":
        return subprocess.call(command, env=environment())
    return os.execve(PYTHON, command, environment())


def test(arguments):
    """All suites, on every database there is."""
    return run_python([os.path.join("tests", "suites.py")] + arguments, cwd=ROOT)


def check(_arguments):
    """Everything that is judged without running the software."""
    failed = []
    for title, command in CHECKS:
        say("== " + title, sys.stdout)
        if run_python(command, cwd=ROOT):
            failed.append(title)
    say("check: " + ("failed: " + ", ".join(failed) if failed else "all passed"), sys.stdout)
    return 1 if failed else 0


def bench(arguments):
    """Every benchmark, or those whose name is given; each prints its own rows."""
    scripts = sorted(glob.glob(os.path.join(ROOT, "bench", "*.py")))
    if arguments:
        scripts = [script for script in scripts if os.path.basename(script)[:-3] in arguments]
    if not scripts:
        say("没有这项测速 no such benchmark: " + " ".join(arguments))
        return 2
    results = []
    for script in scripts:
        say("== " + os.path.basename(script)[:-3], sys.stdout)
        results.append(run_python([script], cwd=ROOT))
    return 1 if any(results) else 0


def fmt(arguments):
    """Sort imports and format."""
    sorted_ = run_python(["-m", "ruff", "check", "--select", "I", "--fix"] + arguments, cwd=ROOT)
    return run_python(["-m", "ruff", "format"] + arguments, cwd=ROOT) or sorted_


OWN = {"test": (test, "test"), "check": (check, "test"), "fmt": (fmt, "test"), "bench": (bench, "bench")}


def main(arguments):
    """Give back the exit status of a command line."""
    complaint = version_complaint(sys.version_info)
    if complaint:
        say(complaint)
        return 2
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        say(HELP, sys.stdout)
        return 0
    on_postgres = os.environ.get("ZS_DATABASE", "").startswith("postgres")
    command, needs = OWN.get(arguments[0], (None, "postgres" if on_postgres else "base"))
    try:
        ensure(needs)
    except SetupError as problem:
        say(str(problem))
        return 3
    return command(arguments[1:]) if command else hand_over(arguments)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
