"""Pairing, seen from the gateway: runs the process `bridge.gateway.engines.pairer` and follows what it says."""

import asyncio
import json
import logging
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from pathlib import Path

from bridge.gateway.engines.base import CodeShown, Connecting, Emit, Failed, LinkAway, Overloaded, PasskeyNeeded
from bridge.gateway.engines.refusals import code_failure

log = logging.getLogger(__name__)

END_SECONDS = 1.5
CODE_SECONDS = 30
"""How long WhatsApp may take to give a code to type in."""


class Pairing:
    """One run of the pairing process for the session file at `path`."""

    def __init__(self, command: Sequence[str], path: Path, emit: Emit) -> None:
        self._command, self._path, self._emit = command, path, emit
        self._process: Process | None = None
        self._shows = False
        self._turn = asyncio.Lock()
        self._asked: tuple[str, asyncio.Future[str]] | None = None

    async def run(self) -> str:
        """Show codes.

        Returns `paired`, or the reason to try again for: `unreachable`, `connection_lost`, `engine_crashed`. When the
        person is needed, emits Failed and waits to be cancelled. The process ends with this call, however it ends.
        """
        process = await asyncio.create_subprocess_exec(*self._command, str(self._path), stdin=PIPE, stdout=PIPE)
        self._process = process
        try:
            return await self._follow(process)
        finally:
            self._close()
            await _end(process)

    async def code(self, phone: str) -> str:
        """Ask WhatsApp for a code to type in on the phone of a number; codes are shown on meanwhile.

        Raises LinkAway while none are shown, Declined, Overloaded.
        """
        try:
            async with asyncio.timeout(CODE_SECONDS), self._turn:
                return await self._ask(phone)
        except TimeoutError:
            raise Overloaded(f"WhatsApp gave no pairing code within {CODE_SECONDS} s") from None

    async def _ask(self, phone: str) -> str:
        process = self._process
        if not self._shows or process is None or process.stdin is None:
            raise LinkAway("no codes are shown")
        answer = asyncio.get_running_loop().create_future()
        self._asked = (phone, answer)
        try:
            process.stdin.write(json.dumps({"phone": phone}).encode() + b"\n")
            await process.stdin.drain()
            return str(await answer)
        except ConnectionError:
            raise LinkAway("pairing has ended") from None
        finally:
            self._asked = None

    async def _follow(self, process: Process) -> str:
        if process.stdout is None:
            raise RuntimeError("the pairing process was started without a pipe")
        async for line in process.stdout:
            match json.loads(line):
                case {"code": str(code)}:
                    self._shows = True
                    self._emit(CodeShown(code))
                case {"passkey": bool(confirm)}:
                    self._emit(PasskeyNeeded(confirm))
                case {"phone": str(phone), "phone_code": str(code)}:
                    self._answer(phone, code)
                case {"phone": str(phone), "phone_refused": str(text)}:
                    self._answer(phone, code_failure(text))
                case {"scanned": _}:
                    self._close()
                    self._emit(Connecting())
                case {"linked": _}:
                    return "paired"
                case {"lost": _}:
                    return "connection_lost"
                case {"unreachable": text}:
                    log.warning("WhatsApp cannot be reached: %s", text)
                    return "unreachable"
                case {"failed": str(reason)}:
                    self._close()
                    self._emit(Failed(reason))
                    await asyncio.Event().wait()
        return "engine_crashed"

    def _answer(self, phone: str, answer: str | Exception) -> None:
        """Hand over the answer for a number; one that comes too late, for a number before, is dropped."""
        asked, future = self._asked or ("", None)
        if future is None or future.done() or asked != phone:
            return
        if isinstance(answer, Exception):
            future.set_exception(answer)
        else:
            future.set_result(answer)

    def _close(self) -> None:
        """No codes are shown any more: whoever waits for one to type in waits in vain."""
        self._shows = False
        if self._asked is not None:
            self._answer(self._asked[0], LinkAway("pairing has ended"))


async def _end(process: Process) -> None:
    if process.stdin is not None:
        process.stdin.close()
    try:
        async with asyncio.timeout(END_SECONDS):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()
