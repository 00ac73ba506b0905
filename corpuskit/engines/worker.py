"""A worker process: ``python -m corpuskit.engines.worker``, started and watched by the local engine.

Frames go both ways over its standard streams: eight bytes of length, then a pickle. It gets a greeting (the
job, and whether to answer payload by payload), then chunks; it answers the greeting with ``None``, and every
chunk with frames of lists of answers. It ends when its input ends, at once and whatever it is doing, so that
nothing outlives the process that started it.
"""

import gc
import os
import pickle
import signal
import struct
import sys
from queue import SimpleQueue
from threading import Thread
from typing import Any, BinaryIO

LENGTH = struct.Struct("!Q")
_COLLECT_EVERY = (50_000, 20, 20)
"""Articles hold no cycles, so looking for garbage less often costs no memory and saves a twentieth."""


def send(file: BinaryIO, value: Any) -> None:
    """Write a frame."""
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    file.write(LENGTH.pack(len(data)))
    file.write(data)
    file.flush()


def receive(file: BinaryIO) -> Any:
    """Read a frame. Raises ``EOFError`` where there is none, or half of one."""
    return pickle.loads(_frame(file))  # noqa: S301  both ends are ours


def _frame(file: BinaryIO) -> bytes:
    (length,) = LENGTH.unpack(_exactly(file, LENGTH.size))
    return _exactly(file, length)


def _exactly(file: BinaryIO, length: int) -> bytes:
    data = file.read(length)
    if len(data) < length:
        raise EOFError
    return data


def main() -> None:
    """Serve until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all; the process above decides
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not come between the frames
    frames: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_listen, args=(sys.stdin.buffer, frames), daemon=True).start()
    job, one_by_one = pickle.loads(frames.get())  # noqa: S301
    work = job.open()
    gc.freeze()
    gc.set_threshold(*_COLLECT_EVERY)
    send(answers, None)
    try:
        while True:
            chunk = pickle.loads(frames.get())  # noqa: S301
            if one_by_one:
                for payload in chunk:
                    send(answers, [work(payload)])
            else:
                send(answers, [work(payload) for payload in job.gather(chunk)])
    except BrokenPipeError:
        os._exit(0)


def _listen(file: BinaryIO, frames: "SimpleQueue[bytes]") -> None:
    try:
        while True:
            frames.put(_frame(file))
    except (EOFError, OSError):
        os._exit(0)


if __name__ == "__main__":
    main()
