"""Who may come in: this machine's browser, from this page, with the token that the terminal printed. No one else."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

ADDRESS = "127.0.0.1"
ENTRY = "/open/"
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # `no-referrer` would make the Origin of our own forms `null`
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_LONGEST_BODY = 64 * 1024


@dataclass(frozen=True, slots=True)
class Door:
    """The address of the page. `token` is random, made anew each time the page is started."""

    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))

    @property
    def url(self) -> str:
        """What to open in the browser."""
        return f"http://{ADDRESS}:{self.port}{ENTRY}{self.token}"

    @property
    def hosts(self) -> frozenset[str]:
        """The names by which this page may be called; any other is another site's name for this address."""
        return frozenset({f"{ADDRESS}:{self.port}", f"localhost:{self.port}"})

    @property
    def cookie(self) -> str:
        """The cookie's name: cookies do not tell ports apart."""
        return f"screener_review_{self.port}"

    def knows(self, offered: str) -> bool:
        """Whether the token is ours, in constant time."""
        return hmac.compare_digest(offered.encode(), self.token.encode())


class Guarded:
    """Lets a request through to the application, or answers it here."""

    def __init__(self, application: ASGIApp, door: Door) -> None:
        self._application, self._door = application, door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._application(scope, receive, send)
            return

        async def sealed(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        answer = self._refusal(scope)
        await (answer or self._application)(scope, receive, sealed)

    def _refusal(self, scope: Scope) -> ASGIApp | None:
        """What is answered instead of the page; None for whoever may come in."""
        headers, door = Headers(scope=scope), self._door
        if headers.get("host", "") not in door.hosts:
            return PlainTextResponse("This page answers to its own address only.", 403)
        if scope["method"] not in ("GET", "HEAD"):
            if headers.get("origin", "") not in {f"http://{host}" for host in door.hosts}:
                return PlainTextResponse("The request comes from another page.", 403)
            if not headers.get("content-length", "").isdigit() or int(headers["content-length"]) > _LONGEST_BODY:
                return PlainTextResponse("The request is too long.", 413)
        elif scope["path"].startswith(ENTRY) and door.knows(scope["path"].removeprefix(ENTRY)):
            welcome = RedirectResponse("/", 303)
            welcome.set_cookie(door.cookie, door.token, httponly=True, samesite="strict", path="/")
            return welcome
        if not door.knows(_cookie(headers, door.cookie)):
            return PlainTextResponse("Open the address that screener printed in the terminal: it holds the key.", 403)
        return None


def _cookie(headers: Headers, name: str) -> str:
    jar: SimpleCookie = SimpleCookie()
    jar.load(headers.get("cookie", ""))
    return jar[name].value if name in jar else ""
