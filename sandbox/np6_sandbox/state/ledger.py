"""The ledger: the messages that would have been sent."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, overload

Channel = Literal["email", "sms", "push"]
Occasion = Literal["execution", "campaign", "test"]


@dataclass(frozen=True, slots=True)
class Message:
    """A message to one recipient.

    Attributes:
        id: Identifier that the execution returned; it is also the stamp of the message's events.
        number: Number of the message, from 1.
        time: When it was sent, in seconds since 1970-01-01T00:00:00Z.
        occasion: `execution` (by a request), `campaign` (by its schedule) or `test` (by the test phase).
        action: Identifier of the action; for a push message, of the notification.
        recipient: E-mail address, phone number or push token.
        request_id: `x-request-id` of the request that sent it.
        version: For a push message, the version of the notification.
        archived: Whether the action keeps an archive of what it sends.
        attempt: How many times exactly this request (method, path, body) had come by then; 1: the first time.
    """

    id: str
    number: int
    time: float
    channel: Channel
    occasion: Occasion
    action: str
    action_name: str
    target: str | None
    recipient: str
    sender: str = ""
    reply_to: str = ""
    subject: str = ""
    html: str = ""
    text: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    copies: list[dict[str, Any]] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    thread: str = ""
    version: str = ""
    archived: bool = False
    request_id: str = ""
    attempt: int = 1

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Message:
        return cls(**data)


class Ledger(Sequence[Message]):
    """The newest `keep` messages, oldest first; `total` counts all."""

    def __init__(self, keep: int) -> None:
        self.keep = keep
        self.total = 0
        self._messages: deque[Message] = deque(maxlen=keep)
        self._by_id: dict[str, Message] = {}

    def record(self, message: Message) -> None:
        if len(self._messages) == self.keep:
            oldest = self._messages[0]
            if self._by_id.get(oldest.id) is oldest:
                del self._by_id[oldest.id]
        self.total = message.number
        self._messages.append(message)
        self._by_id[message.id] = message

    def find(self, message_id: str) -> Message | None:
        """Return the message with this identifier; None if it is not held."""
        return self._by_id.get(message_id)

    def numbered(self, number: int) -> Message | None:
        """Return the message with this number; None if it is not held."""
        position = number - (self.total - len(self._messages)) - 1
        return self._messages[position] if 0 <= position < len(self._messages) else None

    def select(
        self,
        *,
        action: str | None = None,
        recipient: str | None = None,
        target: str | None = None,
        occasion: str | None = None,
        request_id: str | None = None,
    ) -> list[Message]:
        """Return the messages that match all given values, oldest first."""
        wanted = {
            name: value
            for name, value in (
                ("action", action),
                ("recipient", recipient),
                ("target", target),
                ("occasion", occasion),
                ("request_id", request_id),
            )
            if value is not None
        }
        return [m for m in list(self._messages) if all(getattr(m, name) == value for name, value in wanted.items())]

    def clear(self) -> None:
        self.total = 0
        self._messages.clear()
        self._by_id.clear()

    @overload
    def __getitem__(self, index: int) -> Message: ...
    @overload
    def __getitem__(self, index: slice) -> list[Message]: ...
    def __getitem__(self, index: int | slice) -> Message | list[Message]:
        return list(self._messages)[index] if isinstance(index, slice) else self._messages[index]

    def __iter__(self) -> Iterator[Message]:
        return iter(list(self._messages))

    def __len__(self) -> int:
        return len(self._messages)
