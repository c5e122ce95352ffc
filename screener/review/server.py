"""The review page: a local server with pages for the list, for each person, and for what was decided."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from screener.errors import ScreenerError
from screener.extraction.candidate import Evidence
from screener.record.decisions import Choice, Conflict
from screener.review import showing, tables
from screener.review.desk import Desk, neighbours, undecided
from screener.review.door import Door, Guarded
from screener.review.forms import correction_of, degree_fields, job_fields
from screener.review.page_job import Shown, View
from screener.review.pages import Pages
from screener.review.showing import Piece
from screener.shortlist import wording
from screener.shortlist.templates import environment
from screener.shortlist.to_csv import defused_table

_STATIC = {
    "review.css": ("screener.review", "text/css"),
    "review.js": ("screener.review", "text/javascript"),
    "career.css": ("screener.shortlist", "text/css"),
    "drawing.js": ("screener.shortlist", "text/javascript"),
}
_WIDTH = 1400  # pixels of a page's picture
_GONE = {
    "missing": "The file is no longer where it was read. The facts beside are those that were read then.",
    "cannot_read": "The file is no longer where it was read, or cannot be opened.",
    "changed": "The file has changed since it was read. Start the page anew to read it again.",
}

Handler = Callable[[Request], Awaitable[Response]]
Now = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Review:
    """The handlers of the page. `now` tells the time that decisions are given."""

    desk: Desk
    pages: Pages
    door: Door
    now: Now

    def page(
        self, template: str, request: Request, status: int = 200, *, notices: Sequence[str] = (), **values: Any
    ) -> HTMLResponse:
        """A page from its template; everything in it is escaped."""
        histories = self.desk.histories()
        frame = tables.frame(self.desk, histories, self.reviewer(request), notices)
        text = environment("screener.review").get_template(template).render(frame=frame, **values)
        return HTMLResponse(text, status)

    def reviewer(self, request: Request) -> str:
        """The name that the browser gave."""
        return unquote(request.cookies.get(f"{self.door.cookie}_name", ""))

    def queue(self, request: Request) -> Response:
        """The list of people."""
        find, show = request.query_params.get("find", "")[:100], request.query_params.get("show", "open")
        number = request.query_params.get("page", "")[:6]
        histories = self.desk.histories()
        leaf = tables.queue(self.desk, histories, find, show, int(number) if number.isdecimal() else 1)
        following = _address(undecided(self.desk, histories))
        return self.page("queue.html", request, leaf=leaf, find=find, show=show, choices=tables.SHOWN, next=following)

    def case(
        self, request: Request, problem: str = "", status: int = 200, given: dict[str, str] | None = None
    ) -> Response:
        """One person: the document, the facts, the decision."""
        key = request.path_params["key"]
        row, history = self.desk.row(key), self.desk.history(key)
        shows = self.desk.shows_score(key, history)
        case = tables.case(self.desk, key, history, shows=shows)
        quotes = case.account.quotes if case.account else ()
        view, text = self.document(key, quotes)
        before, after = neighbours(self.desk.order(), key)
        return self.page(
            "case.html",
            request,
            status,
            notices=tables.undone(self.desk, key, history) if "undone" in request.query_params else (),
            case=case,
            view=view,
            view_problem=_GONE.get(view.reason, f"The document cannot be shown ({wording.reason(view.reason)})."),
            text=text,
            career=showing.career(row.screened.candidate, self.desk.setting.as_of),
            problem=problem,
            given={"reason": "", "note": "", **(given or {})},
            previous=before,
            next=after,
            row=row,
            drawn="drawn" in request.query_params,
            job_fields=job_fields,
            degree_fields=degree_fields,
            rung=showing.rung,
        )

    def document(self, key: str, quotes: Sequence[Evidence]) -> tuple[View, list[tuple[Shown, tuple[Piece, ...]]]]:
        """What stands on the left: the document and where quotes stand in it; blind, only what the score rests on."""
        own, candidate = self.desk.cases[key], self.desk.row(key).screened.candidate
        if self.desk.veiled(key):
            return View(), showing.veiled(candidate, quotes) if candidate else []
        view = self.pages.view(own.path, own.inside, own.facts.sha256, quotes)
        return view, showing.pieces(view, quotes)

    def picture(self, request: Request) -> Response:
        """A page of a document."""
        self.desk.row(request.path_params["key"])
        if self.desk.veiled(request.path_params["key"]):
            return Response("No page is shown blind.", 403)
        own = self.desk.cases[request.path_params["key"]]
        number = int(request.path_params["number"])
        drawn = self.pages.picture(own.path, own.inside, own.facts.sha256, number, _WIDTH)
        return Response(drawn, media_type="image/png") if drawn else Response("No such page.", 404)

    def decide(self, request: Request, form: dict[str, str]) -> Response:
        """Keeps what was decided, and goes on to the next person that nobody has decided about."""
        key, name = request.path_params["key"], self.reviewer(request)
        version, choice = form.get("version", ""), form.get("decision", "")
        if not version.isdigit() or choice not in (*Choice, "undo"):
            return Response("The form is not one of this page.", 400)
        try:
            if choice == "undo":
                self.desk.undo(key, reviewer=name, at=self.now(), version=int(version))
                return RedirectResponse(f"/case/{key}?undone", 303)
            else:
                told = {"reason": form.get("reason", ""), "note": form.get("note", "")}
                self.desk.decide(key, Choice(choice), reviewer=name, at=self.now(), version=int(version), **told)
        except ScreenerError as error:
            status = 409 if isinstance(error, Conflict) else 400
            return self.case(request, _said(error), status, {k: form.get(k, "") for k in ("reason", "note")})
        stays = choice == "note" or self.desk.setting.hidden
        following = (key, False) if stays else undecided(self.desk, self.desk.histories())
        return RedirectResponse(_address(following), 303)

    def correct(self, request: Request, form: dict[str, str]) -> Response:
        """Corrects a fact."""
        key = request.path_params["key"]
        self.desk.row(key)
        try:
            self.desk.correct(key, correction_of(form, self.reviewer(request)), at=self.now())
        except ScreenerError as error:
            return self.case(request, _said(error), 400)
        return RedirectResponse(f"/case/{key}", 303)

    def unveil(self, request: Request, form: dict[str, str]) -> Response:
        """Shows who somebody is; it is logged."""
        key = request.path_params["key"]
        try:
            self.desk.unveil(key, reviewer=self.reviewer(request), reason=form.get("reason", "")[:1000], at=self.now())
        except ScreenerError as error:
            return self.case(request, _said(error), 400)
        return RedirectResponse(f"/case/{key}", 303)

    def rescore(self, request: Request, form: dict[str, str]) -> Response:
        """Scores everyone anew by the criteria file as it is now."""
        self.desk.rescore()
        return RedirectResponse("/", 303)

    def ask_name(self, request: Request) -> Response:
        """Asks who is deciding."""
        return self.page("reviewer.html", request)

    def keep_name(self, request: Request, form: dict[str, str]) -> Response:
        """Keeps the name in the browser."""
        answer = RedirectResponse("/", 303)
        name = " ".join(form.get("name", "").split())[:80]
        if name:
            answer.set_cookie(f"{self.door.cookie}_name", quote(name), httponly=True, samesite="strict", path="/")
        return answer

    def progress(self, request: Request) -> Response:
        """How far the work has come."""
        histories = self.desk.histories()
        return self.page("progress.html", request, **tables.progress(self.desk, histories))

    def export(self, request: Request) -> Response:
        """The decisions as CSV."""
        text = defused_table(self.desk.exported())
        named = {"Content-Disposition": 'attachment; filename="decisions.csv"'}
        return Response(text.encode("utf-8-sig"), media_type="text/csv; charset=utf-8", headers=named)

    def static(self, request: Request) -> Response:
        """The style and the script."""
        name = request.path_params["name"]
        if name not in _STATIC:
            return Response("No such file.", 404)
        package, kind = _STATIC[name]
        return Response((files(package) / name).read_bytes(), media_type=kind)

    def message(self, request: Request, error: ScreenerError, status: int) -> Response:
        """An error in a page of its own."""
        heading = "This cannot be done now"
        return self.page("message.html", request, status, heading=heading, text=str(error), hint=error.hint, back="/")


def _address(following: tuple[str, bool] | None) -> str:
    """Where to go for whom to look at next; the list when nobody is left."""
    if following is None:
        return "/"
    key, drawn = following
    return f"/case/{key}?drawn" if drawn else f"/case/{key}"


def _said(error: ScreenerError) -> str:
    return f"{error}. {error.hint}" if error.hint else f"{error}."


def application(desk: Desk, pages: Pages, door: Door, now: Now = lambda: datetime.now(UTC)) -> Guarded:
    """The application behind its door."""
    review = Review(desk, pages, door, now)

    def get(path: str, handle: Callable[[Request], Response], *, named: bool = True) -> Route:
        return Route(path, _handler(review, handle, named=named), methods=["GET"])

    def post(path: str, handle: Callable[[Request, dict[str, str]], Response], *, named: bool = True) -> Route:
        return Route(path, _form_handler(review, handle, named=named), methods=["POST"])

    routes = [
        get("/", review.queue),
        get("/case/{key}", review.case),
        get("/case/{key}/page/{number:int}.png", review.picture),
        post("/case/{key}/decide", review.decide),
        post("/case/{key}/correct", review.correct),
        post("/case/{key}/unveil", review.unveil),
        post("/rescore", review.rescore),
        get("/reviewer", review.ask_name, named=False),
        post("/reviewer", review.keep_name, named=False),
        get("/progress", review.progress),
        get("/decisions.csv", review.export),
        get("/static/{name}", review.static, named=False),
        get("/favicon.ico", lambda _: Response(status_code=204), named=False),
    ]
    return Guarded(Starlette(routes=routes), door)


def _handler(review: Review, handle: Callable[[Request], Response], *, named: bool) -> Handler:
    async def answer(request: Request) -> Response:
        if named and not review.reviewer(request):
            return RedirectResponse("/reviewer", 303)
        return await run_in_threadpool(_guarded, review, request, lambda: handle(request))

    return answer


def _form_handler(review: Review, handle: Callable[[Request, dict[str, str]], Response], *, named: bool) -> Handler:
    async def answer(request: Request) -> Response:
        if named and not review.reviewer(request):
            return RedirectResponse("/reviewer", 303)
        text = (await request.body()).decode("utf-8", "replace")
        form = dict(parse_qsl(text, keep_blank_values=True, max_num_fields=60))
        return await run_in_threadpool(_guarded, review, request, lambda: handle(request, form))

    return answer


def _guarded(review: Review, request: Request, work: Callable[[], Response]) -> Response:
    """Errors that a person can act on become a page."""
    try:
        return work()
    except ScreenerError as error:
        return review.message(request, error, 404 if "no such person" in str(error) else 400)
