"""How an action is tested or validated."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class ValidationSettings(_rt.Model):
    """How an action is tested or validated.

    Attributes:
        fortest: True for the test phase, false for production.
        campaign_analyser: Analyses the campaign; the account needs this feature.
        test_segments: Identifiers of the test segments.
        media_for_test: Address that replaces those of the test.
        textand_html: Sends both the text and the HTML version.
        comments: Comments for the testers.
        variables: Keys and values for the proof.
        additional_properties: Properties that the spec does not name, as received.
    """

    fortest: bool | None | _rt.Unset = _rt.UNSET
    campaign_analyser: bool | None | _rt.Unset = _rt.UNSET
    test_segments: list[int] | _rt.Unset = _rt.UNSET
    media_for_test: str | _rt.Unset = _rt.UNSET
    textand_html: bool | None | _rt.Unset = _rt.UNSET
    comments: str | _rt.Unset = _rt.UNSET
    variables: list[dict[str, _t.Any]] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.fortest = (
            v
            if (v := get("fortest", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "fortest")
        )
        self.campaign_analyser = (
            v
            if (v := get("campaignAnalyser", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "campaignAnalyser")
        )
        self.test_segments = (
            _rt.items(v, int, "an integer")
            if (v := get("testSegments", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "testSegments")
        )
        self.media_for_test = (
            v
            if (v := get("mediaForTest", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "mediaForTest")
        )
        self.textand_html = (
            v
            if (v := get("textandHtml", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "textandHtml")
        )
        self.comments = (
            v
            if (v := get("comments", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "comments")
        )
        self.variables = (
            _rt.items(v, dict, "an object")
            if (v := get("variables", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "variables")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.fortest) is not unset:
            data["fortest"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "fortest")
        if (v := self.campaign_analyser) is not unset:
            data["campaignAnalyser"] = (
                v if v.__class__ is bool else _rt.absent(v, "true or false", self, "campaign_analyser")
            )
        if (v := self.test_segments) is not unset:
            data["testSegments"] = (
                [x if x.__class__ is int or _rt.is_integer(x) else _rt.mismatch(x, "an integer", v) for x in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "test_segments")
            )
        if (v := self.media_for_test) is not unset:
            data["mediaForTest"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "media_for_test")
        if (v := self.textand_html) is not unset:
            data["textandHtml"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "textand_html")
        if (v := self.comments) is not unset:
            data["comments"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "comments")
        if (v := self.variables) is not unset:
            data["variables"] = (
                [x1 if isinstance(x1, dict) else _rt.mismatch(x1, "an object", v) for x1 in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "variables")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.fortest) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"fortest":{v}'
        if (v := self.campaign_analyser) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"campaignAnalyser":{v}'
        if (v := self.test_segments) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join(
                    [
                        str(x) if x.__class__ is int else _rt.integer_text(x) if _rt.is_integer(x) else _rt.no_text(x)
                        for x in v
                    ]
                )
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"testSegments":{v}'
        if (v := self.media_for_test) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"mediaForTest":{v}'
        if (v := self.textand_html) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"textandHtml":{v}'
        if (v := self.comments) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"comments":{v}'
        if (v := self.variables) is not unset:
            v = (
                "null"
                if v is None
                else "[" + ",".join([_rt.json_text(x1) if isinstance(x1, dict) else _rt.no_text(x1) for x1 in v]) + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"variables":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "fortest",
        "campaignAnalyser",
        "testSegments",
        "mediaForTest",
        "textandHtml",
        "comments",
        "variables",
    }
)
