"""Pairing, seen from the gateway: runs the process `bridge.gateway.engines.pairer` and follows what it says."""

import asyncio
import json
import logging
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from pathlib import Path

from bridge.gateway.engines.base import CodeShown, Connecting, Emit, Failed

log = logging.getLogger(__name__)

END_SECONDS = 1.5


async def pair(command: Sequence[str], path: Path, emit: Emit) -> str:
    """Show codes for the session file at `path`.

    Returns `paired`, or the reason to try again for: `unreachable`, `connection_lost`, `engine_crashed`. When the
    person is needed, emits Failed and waits to be cancelled. The process ends with this call, however it ends.
    """
    process = await asyncio.create_subprocess_exec(*command, str(path), stdin=PIPE, stdout=PIPE)
    try:
        return await _follow(process, emit)
    finally:
        await _end(process)


async def _follow(process: Process, emit: Emit) -> str:
    if process.stdout is None:
        raise RuntimeError("the pairing process was started without a pipe")
    async for line in process.stdout:
        match json.loads(line):
            case {"code": str(code)}:
                emit(CodeShown(code))
            case {"scanned": _}:
                emit(Connecting())
            case {"linked": _}:
                return "paired"
            case {"lost": _}:
                return "connection_lost"
            case {"unreachable": text}:
                log.warning("WhatsApp cannot be reached: %s", text)
                return "unreachable"
            case {"failed": str(reason)}:
                emit(Failed(reason))
                await asyncio.Event().wait()
    return "engine_crashed"


async def _end(process: Process) -> None:
    if process.stdin is not None:
        process.stdin.close()
    try:
        async with asyncio.timeout(END_SECONDS):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()
