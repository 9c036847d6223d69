"""A bare aiohttp server that answers a send as the gateway does, and does nothing.

`python -m tests.bench.echo SOCKET`
"""

import sys

from aiohttp import web


async def send(request: web.Request) -> web.Response:
    """Answer 201 with the id that was asked for."""
    asked = await request.json()
    return web.json_response({"id": f"true_{asked['chatId']}_{asked['id']}", "_data": {}}, status=201)


def main() -> None:
    """Serve on the Unix socket named on the command line."""
    app = web.Application()
    app.router.add_post("/api/sendText", send)
    web.run_app(app, path=sys.argv[1], access_log=None, print=None)


if __name__ == "__main__":
    main()
