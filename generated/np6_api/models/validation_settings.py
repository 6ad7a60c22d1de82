"""How an action is tested or validated."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    items,
    misfit,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class ValidationSettings(Model):
    """How an action is tested or validated.

    Attributes:
        fortest: True for the test phase, false for production.
        campaign_analyser: Analyses the campaign; the account needs this feature.
        test_segments: Identifiers of the test segments.
        media_for_test: Address that replaces those of the test.
        textand_html: Sends both the text and the HTML version.
        comments: Comments for the testers.
        variables: Keys and values for the proof.
        additional_properties: Members that the description does not name, kept as they came.
    """

    fortest: bool | None | Unset = UNSET
    campaign_analyser: bool | None | Unset = UNSET
    test_segments: list[int] | Unset = UNSET
    media_for_test: str | Unset = UNSET
    textand_html: bool | None | Unset = UNSET
    comments: str | Unset = UNSET
    variables: list[dict[str, Any]] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.fortest = (
            v
            if (v := get("fortest", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "fortest")
        )
        self.campaign_analyser = (
            v
            if (v := get("campaignAnalyser", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "campaignAnalyser")
        )
        self.test_segments = (
            items(v, int, "an integer")
            if (v := get("testSegments", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "testSegments")
        )
        self.media_for_test = (
            v
            if (v := get("mediaForTest", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "mediaForTest")
        )
        self.textand_html = (
            v
            if (v := get("textandHtml", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "textandHtml")
        )
        self.comments = (
            v
            if (v := get("comments", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "comments")
        )
        self.variables = (
            items(v, dict, "an object")
            if (v := get("variables", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "variables")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.fortest) is not UNSET:
            data["fortest"] = v if v.__class__ is bool else absent(v, "true or false", self, "fortest")
        if (v := self.campaign_analyser) is not UNSET:
            data["campaignAnalyser"] = (
                v if v.__class__ is bool else absent(v, "true or false", self, "campaign_analyser")
            )
        if (v := self.test_segments) is not UNSET:
            data["testSegments"] = (
                [x if is_integer(x) else misfit(x, "an integer", v, None) for x in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "test_segments")
            )
        if (v := self.media_for_test) is not UNSET:
            data["mediaForTest"] = v if isinstance(v, str) else absent(v, "a string", self, "media_for_test")
        if (v := self.textand_html) is not UNSET:
            data["textandHtml"] = v if v.__class__ is bool else absent(v, "true or false", self, "textand_html")
        if (v := self.comments) is not UNSET:
            data["comments"] = v if isinstance(v, str) else absent(v, "a string", self, "comments")
        if (v := self.variables) is not UNSET:
            data["variables"] = (
                [x1 if isinstance(x1, dict) else misfit(x1, "an object", v, None) for x1 in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "variables")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
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
