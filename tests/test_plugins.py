"""Plugins of other packages: one that is built, installed and used; broken ones, which harm nothing."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import corpuskit
import pytest
from corpuskit import testing
from corpuskit.article import Article, Block, evolve
from corpuskit.formats import Normalizer, Parser, Recognizer, Serializer
from corpuskit.registry import NORMALIZERS, WRITABLE, normalizer, reader, serializer
from corpuskit.source import Span
from corpuskit.testing.articles import TEXTS

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "docs" / "examples" / "corpuskit-gemtext"
CAPSULE = """# Lock gates reopen

By Ada Marsh

3 March 2024

The lock gates of Port Elm opened on Sunday, nine years after they were shut.

=> gemini://Courier.example/bridge The bridge is next
=> gemini://courier.example/feed.gmi
* the gates
* the basin

> It was time, the harbour master said.
"""


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with corpuskit, as it is here, and the plugin, built from docs/ without network."""
    pytest.importorskip("hatchling", reason="building needs hatchling, from the extra dev")
    folder = tmp_path_factory.mktemp("plugin")
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    python = folder / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    (site,) = (folder / "venv").rglob("site-packages")
    here = sysconfig.get_paths()["purelib"]
    (site / "here.pth").write_text(f"import site; site.addsitedir({here!r})\n")
    shutil.copytree(EXAMPLE, folder / "source")
    install = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-build-isolation"]
    done = subprocess.run(
        [python, *install, folder / "source"], capture_output=True, text=True, check=False, cwd=folder
    )
    assert done.returncode == 0, done.stderr
    return python


def run(
    python: Path, *arguments: str, cwd: Path, path: Path | None = None
) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(path)} if path else dict(os.environ)
    done = subprocess.run(
        [python, *arguments], capture_output=True, text=True, check=False, cwd=cwd, env=env, timeout=600
    )
    assert "Traceback" not in done.stderr
    return done


def test_the_plugin_is_listed(environment: Path, tmp_path: Path) -> None:
    listed = run(environment, "-m", "corpuskit", "formats", cwd=tmp_path).stdout
    for group, name in (
        ("parsers (--from)", "gemtext"),
        ("serializers (--to)", "gemtext"),
        ("normalizers (--normalize)", "gemini-links"),
        ("recognizers (--recognize)", "gemini-feeds"),
    ):
        assert f"plugins, {group}:" in listed
        assert f"  {name:<20}corpuskit-gemtext 1.0" in listed
    assert "gemtext" not in run(Path(sys.executable), "-m", "corpuskit", "formats", cwd=tmp_path).stdout


@pytest.mark.parametrize("workers", ["1", "2"])
def test_the_plugin_reads_and_writes_on_the_command_line(
    environment: Path, tmp_path: Path, workers: str
) -> None:
    (tmp_path / "capsule").mkdir()
    for name in ("one.gmi", "two.gemini"):
        (tmp_path / "capsule" / name).write_text(CAPSULE, "utf-8")
    command = ["-m", "corpuskit", "convert", "capsule", "--workers", workers]
    done = run(
        environment, *command, "--from", "gemtext", "--to", "jsonl,gemtext", "--out", "out", cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    articles = [
        json.loads(line) for line in (tmp_path / "out" / "corpus.jsonl").read_text("utf-8").splitlines()
    ]
    assert [article["headline"] for article in articles] == ["Lock gates reopen"] * 2
    assert articles[0]["authors"][0]["name"] == "Ada Marsh"
    assert articles[0]["published"]["iso"] == "2024-03-03"
    assert articles[0]["source"]["media_type"] == "text/gemini"
    written = (tmp_path / "out" / "one.gmi").read_text("utf-8")
    assert written.startswith("# Lock gates reopen\n\nAda Marsh, 2024-03-03\n\n")
    assert written.endswith("=> gemini://courier.example/feed.gmi gemini://courier.example/feed.gmi\n")
    options = ["--from", "gemtext", "--to", "gemtext", "--option", "links=no", "--out", "short", "--force"]
    assert run(environment, *command, *options, cwd=tmp_path).returncode == 0
    assert "=>" not in (tmp_path / "short" / "one.gmi").read_text("utf-8")
    wrong = run(environment, *command, "--to", "gemtext", "--option", "links=perhaps", cwd=tmp_path)
    assert wrong.returncode == 2
    assert "links is yes or no" in wrong.stderr


def test_an_installed_plugin_that_nobody_names_changes_nothing(environment: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.gmi").write_text(CAPSULE, "utf-8")
    (tmp_path / "in" / "two.md").write_text(CAPSULE, "utf-8")
    done = run(
        environment, "-m", "corpuskit", "convert", "in", "--to", "jsonl", "--out", "out.jsonl", cwd=tmp_path
    )
    assert done.returncode == 0
    assert "1 document converted, 1 file skipped" in done.stderr
    code = (
        "import sys, corpuskit; corpuskit.parse('# A title\\n\\nText.\\n');"
        "print([name for name in sys.modules if 'gemtext' in name or name == 'importlib.metadata'])"
    )
    assert run(environment, "-c", code, cwd=tmp_path).stdout.strip() == "[]"


def test_the_plugin_in_the_api(environment: Path, tmp_path: Path) -> None:
    code = f"""
import corpuskit
text = {CAPSULE!r}
article = corpuskit.parse(text, format="gemtext", normalize="gemini-links", recognize="gemini-feeds")
assert article.messages == (), article.messages
assert [step.name for step in article.steps if step.name == "gemini-links"]
(feed,) = [block for block in article.blocks if block.role == "subscribe"]
assert feed.rule == "gemini-feeds.link"
assert [mark.target for block in article.blocks for mark in block.marks if mark.kind == "link"] == [
    "gemini://courier.example/bridge", "gemini://courier.example/feed.gmi"]
assert corpuskit.dumps(article, "gemtext").startswith(b"# Lock gates reopen")
assert b"=>" not in corpuskit.dumps(article, "gemtext", options={{"links": "no"}})
back = corpuskit.loads(corpuskit.dumps(article, "tei"), "tei")
ledger = corpuskit.balance(back, text, from_="gemtext")
assert ledger.balances, ledger.violations
try:
    corpuskit.parse(text, format="gemtxt")
except corpuskit.FormatError as error:
    assert "gemtext" in str(error)
"""
    done = run(environment, "-c", code, cwd=tmp_path)
    assert done.returncode == 0, done.stderr


def test_the_plugin_s_own_tests_pass(environment: Path, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE / "tests", tmp_path / "tests")
    done = run(environment, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests", cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    assert "4 passed" in done.stdout


BROKEN = {
    "absent": ("no_such_module:FORMAT", "ModuleNotFoundError: No module named 'no_such_module'"),
    "raises": ("broken_raises:FORMAT", "ZeroDivisionError"),
    "exits": ("broken_exits:FORMAT", "SystemExit"),
    "other": ("broken_parts:SERIALIZER", "is a Serializer, not a Parser or Loader"),
    "misnamed": ("broken_parts:PARSER", "calls itself 'defective'"),
}
PARTS = """
from corpuskit.formats import Loader, Normalizer, Option, Parser, Recognizer, Serializer

def fail(*arguments):
    raise RuntimeError("a defect")

def fail_sometimes(source):
    if "trigger" in source.text:
        fail()
    from corpuskit.parsers.plain import FORMAT
    return FORMAT.parse(source)

PARSER = Parser("defective", "", (".def",), "text/plain", fail_sometimes)
LOADER = Loader("defective-loader", "", (".load",), "text/plain", fail)
OPTION = Option("how", "how it fails")

def fail_by_option(values):
    return SERIALIZER if values["how"] == "later" else fail()

SERIALIZER = Serializer(
    "defective", "", ".def", "text/plain", fail, lambda head: False, configure=fail_by_option, options=(OPTION,)
)
NORMALIZER = Normalizer("defective", fail)
RECOGNIZER = Recognizer("defective", "", fail)
MARKDOWN = Parser("markdown", "", (".md",), "text/plain", fail)
"""


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for PYTHONPATH with a package whose plugins are broken in every way."""
    folder = tmp_path_factory.mktemp("broken")
    (folder / "broken_raises.py").write_text("1 / 0\n")
    (folder / "broken_exits.py").write_text("raise SystemExit(7)\n")
    (folder / "broken_parts.py").write_text(PARTS)
    for package in ("broken-one", "broken-two"):
        info = folder / f"{package.replace('-', '_')}-0.1.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 0.1\n")
        points = ["[corpuskit.parsers]", "twice = broken_parts:PARSER"]
        if package == "broken-one":
            points += [f"{name} = {target}" for name, (target, _) in BROKEN.items()]
            points += ["defective = broken_parts:PARSER", "defective-loader = broken_parts:LOADER"]
            points += ["markdown = broken_parts:MARKDOWN", "[corpuskit.serializers]"]
            points += ["defective = broken_parts:SERIALIZER", "[corpuskit.normalizers]"]
            points += ["defective = broken_parts:NORMALIZER", "[corpuskit.recognizers]"]
            points += ["defective = broken_parts:RECOGNIZER"]
        (info / "entry_points.txt").write_text("\n".join(points) + "\n")
    return folder


HERE = Path(sys.executable)


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_plugin_names_itself(broken: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text("Some text.\n")
    done = run(
        HERE, "-m", "corpuskit", "convert", "a.txt", "--from", name, "--to", "json", cwd=tmp_path, path=broken
    )
    assert done.returncode == 2
    assert "[broken-plugin]" in done.stderr
    assert "broken-one 0.1" in done.stderr
    assert BROKEN[name][1] in done.stderr


def test_a_broken_plugin_harms_nothing(broken: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXTS[0], "utf-8")
    done = run(
        HERE,
        "-m",
        "corpuskit",
        "convert",
        "a.md",
        "--from",
        "markdown",
        "--to",
        "json",
        cwd=tmp_path,
        path=broken,
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["headline"] == "Lock gates reopen after nine years"
    listed = run(HERE, "-m", "corpuskit", "formats", cwd=tmp_path, path=broken)
    assert listed.returncode == 0
    assert "  absent              broken-one 0.1\n" in listed.stdout
    assert "  markdown            broken-one 0.1  (hidden: corpuskit has one of that name)" in listed.stdout
    twice = run(HERE, "-m", "corpuskit", "convert", "a.md", "--from", "twice", cwd=tmp_path, path=broken)
    assert twice.returncode == 2
    assert "broken-one 0.1 and by broken-two 0.1" in twice.stderr
    assert "[ambiguous-plugin]" in twice.stderr


def test_a_defect_fails_its_document_alone(broken: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.def").write_text("A title\n\nSome text that is good.\n")
    (tmp_path / "in" / "bad.def").write_text("A title\n\nSome text with the trigger.\n")
    convert = ["-m", "corpuskit", "convert", "in", "--from", "defective", "--out", "out"]
    done = run(HERE, *convert, "--to", "json", cwd=tmp_path, path=broken)
    assert done.returncode == 1
    assert (tmp_path / "out" / "good.json").exists()
    assert (
        "bad.def: the plugin 'defective' of broken-one 0.1 (broken_parts:PARSER) failed: RuntimeError"
        in done.stderr
    )
    for options in (["--normalize", "defective"], ["--recognize", "defective"], ["--to", "defective"]):
        failed = run(HERE, *convert, *options, cwd=tmp_path, path=broken)
        assert failed.returncode == 3
        assert "of broken-one 0.1" in failed.stderr
        assert "[broken-plugin]" in failed.stderr
    late, at_once = (
        run(HERE, *convert, "--to", "defective", "--option", f"how={how}", cwd=tmp_path, path=broken)
        for how in ("later", "now")
    )
    assert (late.returncode, at_once.returncode) == (3, 2)
    for failed in (late, at_once):
        assert "of broken-one 0.1" in failed.stderr
        assert "[broken-plugin]" in failed.stderr
    (tmp_path / "x.load").write_text("x")
    loaded = run(
        HERE,
        "-m",
        "corpuskit",
        "convert",
        "x.load",
        "--from",
        "defective-loader",
        "--to",
        "json",
        cwd=tmp_path,
        path=broken,
    )
    assert loaded.returncode == 3
    assert "failed: RuntimeError: a defect [broken-plugin]" in loaded.stderr


def test_unknown_recognizers_and_steps(tmp_path: Path) -> None:
    with pytest.raises(corpuskit.FormatError) as caught:
        corpuskit.parse("text", recognize=["nobody"])
    assert caught.value.code == "unknown-recognizer"
    with pytest.raises(corpuskit.FormatError) as caught:
        corpuskit.parse("text", normalize=["nothing"])
    assert caught.value.code == "unknown-step"


# The conformance kit: what comes with corpuskit passes, and what is wrong is seen.


@pytest.mark.parametrize("name", ["markdown", "plain"])
def test_our_parsers_conform(name: str) -> None:
    found = reader(name)
    assert isinstance(found, Parser)
    testing.check_parser(found, TEXTS)


@pytest.mark.parametrize("name", [entry.name for entry in WRITABLE])
def test_our_serializers_conform(name: str) -> None:
    if name == "parquet":
        pytest.importorskip("pyarrow")
    if name == "vert":
        pytest.importorskip("regex")
    testing.check_serializer(serializer(name))


@pytest.mark.parametrize("name", ["tei", "json", "jsonl"])
def test_our_round_trips_conform(name: str) -> None:
    loader, writer = reader(name), serializer(name)
    assert not isinstance(loader, Parser)
    testing.check_round_trip(writer, loader)
    testing.check_loader(loader, [(writer.dumps(article), 1) for article in testing.sample_articles()])


@pytest.mark.parametrize("name", [entry.name for entry in NORMALIZERS])
def test_our_normalizers_conform(name: str) -> None:
    if name == "mojibake":
        pytest.importorskip("ftfy")
    testing.check_normalizer(normalizer(name))


PLAIN = reader("plain")
assert isinstance(PLAIN, Parser)


def _shifted(draft: object, by: int) -> object:
    return evolve(
        draft, blocks=tuple(evolve(b, span=Span(b.span.start + by, b.span.end + by)) for b in draft.blocks)
    )  # type: ignore[attr-defined]


WRONG_PARSERS = {
    "raises": lambda source: 1 / 0,
    "loses": lambda source: evolve(PLAIN.parse(source), blocks=PLAIN.parse(source).blocks[:-1]),
    "doubles": lambda source: evolve(PLAIN.parse(source), blocks=PLAIN.parse(source).blocks * 2),
    "shifts": lambda source: _shifted(PLAIN.parse(source), 1),
    "invents": lambda source: evolve(
        PLAIN.parse(source),
        blocks=tuple(evolve(b, text=f"{b.text} more", offsets=()) for b in PLAIN.parse(source).blocks),
    ),
}


@pytest.mark.parametrize("name", WRONG_PARSERS)
def test_wrong_parsers_are_seen(name: str) -> None:
    with pytest.raises(testing.ConformanceError):
        testing.check_parser(evolve(PLAIN, parse=WRONG_PARSERS[name]), TEXTS)


def test_wrong_serializers_are_seen() -> None:
    counter = iter(range(10_000))
    good = Serializer("x", "", ".x", "text/plain", lambda article: article.id.encode(), lambda head: False)
    testing.check_serializer(good)
    for wrong in (
        evolve(good, dumps=lambda article: str(next(counter)).encode()),
        evolve(good, dumps=lambda article: article.id),
        evolve(good, dumps=lambda article: article.headline.encode()),
        evolve(good, is_own=lambda head: True),
        evolve(good, suffix="x"),
        evolve(good, name="Two Words"),
    ):
        with pytest.raises(testing.ConformanceError):
            testing.check_serializer(wrong)


def test_wrong_steps_are_seen() -> None:
    def longer(article: Article) -> tuple[Article, int]:
        return evolve(article, headline=f"{article.headline}!"), 1

    def uncounted(article: Article) -> tuple[Article, int]:
        return evolve(article, section="x"), 0

    def rewritten(article: Article) -> tuple[Article, int]:
        blocks = tuple(evolve(block, text="gone", marks=(), offsets=()) for block in article.blocks)
        return evolve(article, blocks=blocks), int(blocks != article.blocks)

    for wrong in (longer, uncounted, rewritten):
        with pytest.raises(testing.ConformanceError):
            testing.check_normalizer(Normalizer("wrong", wrong))


def test_wrong_recognizers_are_seen() -> None:
    def changes_text(article: Article, source: object) -> Article:
        return evolve(
            article, blocks=tuple(evolve(block, text=block.text.upper()) for block in article.blocks)
        )

    def drops(article: Article, source: object) -> Article:
        return evolve(article, blocks=article.blocks[1:])

    def makes_up_a_role(article: Article, source: object) -> Article:
        return evolve(article, blocks=(*article.blocks[:-1], Block("paragraph", "nonsense", "")))  # type: ignore[arg-type]

    testing.check_recognizer(Recognizer("none", "", lambda article, source: article))
    for wrong in (changes_text, drops, makes_up_a_role):
        with pytest.raises(testing.ConformanceError):
            testing.check_recognizer(Recognizer("wrong", "", wrong))
