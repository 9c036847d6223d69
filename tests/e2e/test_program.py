"""The program from outside: only its settings, the Bot API, and signals."""

import re
import secrets
import stat
from pathlib import Path

import pytest
from aiohttp import web

from tests.e2e.conftest import KEY, TOKEN, Outside
from tests.e2e.program import Program, listening

GATEWAY = {"BRIDGE_ENGINE": "sandbox", "BRIDGE_API_KEY": KEY, "SANDBOX_SCAN_SECONDS": "0.3"}


async def test_the_main_job(outside: Outside) -> None:
    await outside.program().ready()
    chat = outside.chat
    await chat.send("/add Mom +49 151 23456789")
    await chat.expect("Added Mom")
    await outside.pair()
    await chat.send("/create Mom; in 2 seconds; Hello {name}")
    await chat.tap("Confirm")
    await chat.expect("Read by Mom", timeout=20)
    assert await outside.arrived() == ["Hello Mom"]


async def test_a_killed_gateway_and_a_killed_mongod_come_back(outside: Outside) -> None:
    program = outside.program()
    await program.ready()
    chat = outside.chat
    await chat.send("/add Mom +49 151 23456789")
    await chat.expect("Added Mom")
    await outside.pair()
    for child in ("bridge", "mongod"):
        gone = program.kill_child(child)
        await program.says(f"{child} ended with -9")
        await chat.send(f"/send Mom after {child}")
        await chat.expect(re.compile(rf"(Delivered to|Read by) Mom\n\nafter {child}"), timeout=30)
        assert program.children()[child] != gone
    assert await outside.arrived() == ["after bridge", "after mongod"]


async def test_a_killed_bot_loses_nothing_and_sends_nothing_twice(outside: Outside) -> None:
    program = outside.program()
    await program.ready()
    chat = outside.chat
    await chat.send("/add Mom +49 151 23456789")
    await chat.expect("Added Mom")
    await outside.pair()
    await chat.send("/create Mom; in 3 seconds; Once")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    await program.kill()

    await chat.send("/send Mom typed while the bot was down")
    await outside.program().ready()
    await chat.expect(re.compile("(Delivered to|Read by) Mom\n\nOnce"), timeout=30)
    await chat.expect(re.compile("(Delivered to|Read by) Mom\n\ntyped while"), timeout=30)
    assert sorted(await outside.arrived()) == ["Once", "typed while the bot was down"]


async def test_the_data_directory_is_private_and_nothing_listens_on_tcp(outside: Outside) -> None:
    program = outside.program()
    await program.ready()
    for path in [outside.data_dir, *outside.data_dir.rglob("*")]:
        mode = stat.S_IMODE(path.stat().st_mode)
        if path.parent.name not in {"db", "journal"}:  # mongod's own, in a directory that nobody else may enter
            assert mode & 0o077 == 0, f"{path} is {mode:o}"
    for pid in (program.pid, *program.children().values()):
        assert all(Path(address).is_relative_to(outside.data_dir) for address in listening(pid)), listening(pid)
    secrets = {TOKEN.partition(":")[2]}
    for log in (outside.data_dir / "logs").iterdir():
        assert not any(secret in log.read_text() for secret in secrets), f"{log} has a secret"


async def test_a_stop_is_clean(outside: Outside) -> None:
    program = outside.program()
    await program.ready()
    children = program.children()
    assert set(children) == {"bridge", "mongod"}
    assert await program.stop() == 0
    assert "Traceback" not in program.output
    assert not any(pid_exists(pid) for pid in children.values())


async def test_a_second_bot_on_the_same_directory_is_refused(outside: Outside) -> None:
    await outside.program().ready()
    second = outside.program()
    await second.begin()
    assert await second.ends() == 2
    assert re.search(r"^DATA_DIR: .* is in use by another WA Scheduler \(process \d+\)", second.output)
    assert len(second.output.splitlines()) == 1


async def test_without_allowed_ids_the_printed_code_makes_the_owner(outside: Outside) -> None:
    program = outside.program(ALLOWED_USER_IDS="")
    await program.ready()
    code = (await program.says(r"/start ([A-Z0-9]{8})"))[1]
    await outside.chat.send(f"/start {code}")
    await outside.chat.expect("This bot is yours now")
    assert not any(code in log.read_text() for log in (outside.data_dir / "logs").iterdir())


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ({"BOT_TOKEN": "nonsense"}, r"BOT_TOKEN: .*Example: BOT_TOKEN="),
        ({"BOT_TOKEN": "7000000001:wrong"}, r"BOT_TOKEN: Telegram does not accept it"),
        ({"MONGO_URL": "mongodb://bob:secret-word@127.0.0.1:1/?"}, r"MONGO_URL: no MongoDB answers at 127\.0\.0\.1:1"),
        ({"MONGO_URL": "localhost"}, r"MONGO_URL: .*Example: MONGO_URL=mongodb://"),
        ({"BRIDGE_URL": "ftp://x"}, r"BRIDGE_URL: .*Example: BRIDGE_URL=http://"),
        ({"ALLOWED_USER_IDS": "bob"}, r"ALLOWED_USER_IDS: 'bob' is not a Telegram user ID.*Example: ALLOWED_USER_IDS="),
        ({"TIMEZONE": "Mars/Base"}, r"TIMEZONE: 'Mars/Base' is not an IANA time zone.*Example: TIMEZONE="),
        ({"MONGOD_PATH": "/nowhere/mongod"}, r"MONGOD_PATH: /nowhere/mongod is not an executable"),
    ],
)
async def test_a_wrong_setting_ends_the_start_with_one_line(
    outside: Outside, settings: dict[str, str], line: str
) -> None:
    program = outside.program(LOG_LEVEL="ERROR", **settings)
    await program.begin()
    assert await program.ends() == 2
    assert re.match(line, program.output), program.output
    assert len(program.output.splitlines()) == 1, program.output
    assert "secret-word" not in program.output


async def test_a_bridge_url_that_is_no_gateway_ends_the_start(outside: Outside) -> None:
    # The Bot API is a web server too, and no WAHA.
    program = outside.program(LOG_LEVEL="ERROR", BRIDGE_URL=outside.url)
    await program.begin()
    assert await program.ends() == 2
    assert program.output == f"BRIDGE_URL: {outside.url} is no WAHA gateway.\n"


@pytest.mark.parametrize("answer", ["<html>hello</html>", '{"ok": true, "result": true}'])
async def test_a_telegram_api_url_that_is_none_ends_the_start(outside: Outside, answer: str) -> None:
    async def answered(_: web.Request) -> web.Response:
        return web.Response(text=answer, content_type="text/html")

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answered)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    program = outside.program(LOG_LEVEL="ERROR", TELEGRAM_API_URL=f"http://{host}:{port}")
    await program.begin()
    assert await program.ends() == 2
    assert re.fullmatch(r"TELEGRAM_API_URL: http://127\.0\.0\.1:\d+ is no Bot API server\. .*\n", program.output)
    await runner.cleanup()


async def test_a_second_gateway_on_the_same_directory_is_refused(outside: Outside) -> None:
    first = Program("bridge", DATA_DIR=str(outside.data_dir), BRIDGE_ENGINE="sandbox")
    await first.ready()
    second = Program(
        "bridge", DATA_DIR=str(outside.data_dir), BRIDGE_ENGINE="sandbox", BRIDGE_LISTEN=f"unix:{outside.data_dir}/b2"
    )
    await second.begin()
    assert await second.ends() == 2
    assert "is in use by another WA Scheduler" in second.output
    assert await first.stop() == 0


async def test_the_gateway_runs_on_its_own(outside: Outside) -> None:
    program = Program("bridge", DATA_DIR=str(outside.data_dir), BRIDGE_ENGINE="sandbox")
    await program.ready()
    assert await program.stop() == 0


async def test_a_worker_sends_and_tells_while_the_bot_is_down(outside: Outside, mongo_url: str) -> None:
    gateway = Program("bridge", **GATEWAY, DATA_DIR=str(outside.data_dir))
    outside.programs.append(gateway)
    await gateway.ready()
    shared = {
        "MONGO_URL": mongo_url, "DB_NAME": f"e2e_{secrets.token_hex(4)}",
        "BRIDGE_URL": f"unix:{outside.data_dir}/bridge.sock",
    }  # fmt: skip
    bot = outside.program(**shared)
    await bot.ready()
    chat = outside.chat
    await chat.send("/add Mom +49 151 23456789")
    await chat.expect("Added Mom")
    await outside.pair()
    await chat.send("/create Mom; in 3 seconds; From a worker")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    await bot.stop()

    workers = [outside.program("bot", "worker", **shared) for _ in range(2)]
    for worker in workers:
        await worker.ready()
    await chat.expect("Read by Mom", timeout=30)
    assert await outside.arrived() == ["From a worker"]
    assert [await worker.stop() for worker in workers] == [0, 0]
    assert "Traceback" not in workers[0].output + workers[1].output
    assert sum("From a worker" in message.text for message in chat.messages if not message.outgoing) == 1


@pytest.mark.parametrize("missing", ["MONGO_URL", "BRIDGE_URL", "BOT_TOKEN"])
async def test_a_worker_without_what_all_share_is_refused(outside: Outside, missing: str) -> None:
    shared = {"MONGO_URL": "mongodb://127.0.0.1:1", "BRIDGE_URL": "http://127.0.0.1:1"} | {missing: ""}
    program = outside.program("bot", "worker", **shared)
    await program.begin()
    assert await program.ends() == 2
    assert re.match(rf"{missing}: a worker needs the one that the bot uses. Example: {missing}=", program.output)
    assert len(program.output.splitlines()) == 1


def pid_exists(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()
