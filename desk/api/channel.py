"""The channel `api`: what we say waits in its mailbox until the program that wrote fetches it."""

from collections.abc import Callable
from datetime import datetime

from channels.base import Accept
from channels.message import Address, Delivery, DeliveryStatus, OutboundMessage


class ApiChannel:
    """See `channels.base.Channel`. Its door is an HTTP route, its mailbox the outbox itself."""

    name = "api"

    def __init__(self, *, now: Callable[[], datetime]) -> None:
        self._now = now

    async def listen(self, accept: Accept) -> None:
        """Nothing to do: the route hears."""

    async def probe(self) -> list[str]:
        """Nothing outside is needed."""
        return []

    async def send(self, message: OutboundMessage) -> Delivery:
        """It is where it is fetched from."""
        return Delivery(message_id=message.id, status=DeliveryStatus.RELAYED, at=self._now())

    def here(self, address: Address) -> bool:
        """Nobody: the program asks when it likes."""
        return False

    def nudge(self, address: Address) -> None:
        """Nobody is to be told."""
