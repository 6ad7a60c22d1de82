"""Klaviyo's client."""

from __future__ import annotations

from typing import Any

from klaviyo_api import KlaviyoAPI

QUERY = {"data": {"type": "campaign-send-job", "id": "campaign"}}


def send(url: str, timeout: float | None, **client: Any) -> Any:
    """Send a campaign."""
    options: dict[str, Any] = {"_request_timeout": timeout} if timeout else {}
    return KlaviyoAPI("key", test_host=url, **client).Campaigns.send_campaign(QUERY, **options)
