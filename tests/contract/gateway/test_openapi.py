"""The OpenAPI document, and the page to try it on."""

import re
from typing import Any

import pytest
import schemathesis
from playwright.async_api import Page, expect

from bridge import api
from bridge.gateway.app import application, calls
from tests.contract.gateway.conftest import KEY, Running
from tests.contract.gateway.samples import bodies
from tests.contract.gateway.test_listening import on_tcp
from tests.e2e.browser import chromium

CALLS = calls()


@pytest.fixture
async def document(gateway: Running) -> dict[str, Any]:
    gateway.http.headers.pop("X-Api-Key")  # nothing in it is secret
    found: dict[str, Any] = (await gateway.get("/-json")).json()
    return found


def test_the_document_is_valid(document: dict[str, Any]) -> None:
    schemathesis.openapi.from_dict(document).validate()
    assert document["openapi"] == "3.1.0"
    assert document["info"]["version"] == api.DIALECT


def test_the_document_has_every_route_of_the_api(gateway: Running, document: dict[str, Any]) -> None:
    app = application(gateway.service, listen_host=None)
    served = {(route.method, route.resource.canonical) for route in app.router.routes() if route.resource is not None}
    told = {(method.upper(), path) for path, item in document["paths"].items() for method in item}
    of_api = {(method, path) for method, path in served if path.startswith(("/api/", "/ping")) and method != "HEAD"}
    assert told == of_api


def test_every_call_is_described(document: dict[str, Any]) -> None:
    operations = [operation for item in document["paths"].values() for operation in item.values()]
    assert len({operation["operationId"] for operation in operations}) == len(operations) == len(CALLS)
    for operation in operations:
        assert len(operation["summary"]) > 10
        assert "POST" not in operation["summary"]
        assert operation["tags"][0] in {tag["name"] for tag in document["tags"]}


def test_every_call_but_ping_asks_for_the_key(document: dict[str, Any]) -> None:
    assert document["security"] == [{"api_key": []}]
    assert document["components"]["securitySchemes"]["api_key"]["name"] == "X-Api-Key"
    free = [path for path, item in document["paths"].items() for told in item.values() if told.get("security") == []]
    assert free == ["/ping"]


def test_every_post_answers_201_and_every_other_200(document: dict[str, Any]) -> None:
    for item in document["paths"].values():
        for method, operation in item.items():
            successes = [status for status in operation["responses"] if status.startswith("2")]
            assert successes == (["201"] if method == "post" else ["200"])


def test_bodies_are_told_with_wahas_names(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    assert schemas["SendText"]["required"] == ["session", "chatId", "text"]
    assert {"file", "caption", "gif", "asNote", "convert", "id"} <= schemas["SendVideo"]["properties"].keys()
    asked = {(path, method) for path, item in document["paths"].items() for method in item}
    told = {path for path, method in asked if "requestBody" in document["paths"][path][method]}
    assert told == bodies().keys()


# the page


async def test_the_page_needs_no_key_and_lets_nothing_in_from_elsewhere(gateway: Running) -> None:
    gateway.http.headers.pop("X-Api-Key")
    response = await gateway.get("/")
    assert response.headers["content-type"].startswith("text/html")
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "http" not in policy
    parts = re.findall(r'(?:src|href)="([^"]+)"', response.text)
    assert [part for part in parts if not part.startswith(("-page/", "data:"))] == []
    for part in parts:
        if part.startswith("-page/"):
            got = await gateway.get(f"/{part}")
            assert got.headers["x-content-type-options"] == "nosniff"
            assert ("javascript" if part.endswith(".js") else "text/css") in got.headers["content-type"]


@pytest.mark.parametrize(
    "path",
    ["/-page/", "/-page/nothing.js", "/-page/scalar.js", "/-page/%2e%2e%2fapp.py", "/-page/..%5capp.py"],
)
async def test_nothing_else_is_served_beside_the_page(gateway: Running, path: str) -> None:
    assert (await gateway.get(path, 404)).json()["statusCode"] == 404


async def test_a_call_is_tried_on_the_page(gateway: Running) -> None:
    await gateway.post("/api/sessions", {"name": "default", "start": False})
    async with on_tcp(gateway, "127.0.0.1") as (_, port), chromium() as browser:
        page = await browser.new_page()
        said, asked = [], []
        page.on("console", lambda message: said.append(message.text) if message.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        here = f"http://127.0.0.1:{port}/"
        await page.goto(here)
        await expect(page.locator(".opblock")).to_have_count(len(CALLS))
        assert await tried(page) == "401"
        await page.get_by_role("button", name="Authorize").first.click()
        await page.locator(".auth-container input").fill(KEY)
        await page.locator(".auth-container button[type=submit]").click()
        await page.get_by_role("button", name="Close").first.click()
        assert await tried(page) == "200"
        await expect(page.locator("#operations-Sessions-get_sessions .live-responses-table")).to_contain_text("default")
        refused = [text for text in said if "401" not in text]  # the browser itself says that it was refused
        assert refused == []
        assert [url for url in asked if not url.startswith((here, "data:", "blob:"))] == []


async def tried(page: Page) -> str:
    """Try GET /api/sessions out, and give the status that the page shows."""
    block = page.locator("#operations-Sessions-get_sessions")
    if await block.locator(".opblock-body").count() == 0:
        await block.locator(".opblock-summary-control").click()
        await block.get_by_role("button", name="Try it out").click()
        await block.locator("select").first.select_option("true")
    async with page.expect_response(re.compile("/api/sessions")):
        await block.get_by_role("button", name="Execute").click()
    cell = block.locator(".live-responses-table .response-col_status").last
    await expect(cell).to_have_text(re.compile(r"^\s*\d{3}"))
    return (await cell.inner_text()).strip()[:3]
