"""`python -m bridge`: the WhatsApp gateway by itself."""

import argparse
import asyncio
import logging
import os
import sys
import threading

from bridge.gateway.serve import KEY_FILE, prepare, serve
from core.errors import SetupError
from core.ops import datadir, logs
from core.settings import Settings, load

log = logging.getLogger(__name__)

EXIT_SECONDS = 2
"""What threads inside the native library get to end, once everything else has."""


def main() -> int:
    """Run the gateway; gives the exit status: 0 after a signal, 2 when it cannot be set up."""
    about = "The WhatsApp gateway by itself. It takes its settings from the environment, see README."
    parser = argparse.ArgumentParser(prog="python -m bridge", description=about)
    parser.add_argument(
        "--no-env-file", action="store_true", help="take nothing from .env, which may hold a bot's secrets"
    )
    arguments = parser.parse_args()
    os.umask(0o077)
    try:
        given = load(None) if arguments.no_env_file else load()
        settings = prepare(given)
        logs.configure(settings, "bridge")
        if given.bridge_api_key is None:
            log.info("BRIDGE_API_KEY is not set; the key is in %s", settings.data_dir / KEY_FILE)
        # Two gateways on one account would throw each other out, and each has a journal of its own in mind.
        with datadir.held(settings.data_dir, "bridge.lock"):
            asyncio.run(_run(settings))
    except SetupError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


async def _run(settings: Settings) -> None:
    await serve(settings)
    # A call that hangs in native code cannot be ended from outside; joining its thread would take for ever.
    last = threading.Timer(EXIT_SECONDS, os._exit, (0,))
    last.daemon = True
    last.start()


if __name__ == "__main__":
    sys.exit(main())
