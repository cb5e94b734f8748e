"""The last stop: what was said is sent, in order, until it arrived or is given up.

What is said to a mailbox in our own database is handed over by being stored: its reader is told,
and nothing is sent. Elsewhere there is one loop a channel, so that a slow relay never holds up
another. An attempt is marked before the network is touched and its outcome after; an attempt that
a crash cut off is made again: e-mail carries an id that makes that harmless; Telegram has none and
is asked first, by what stands before the message, whether it arrived.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence, Set as AbstractSet
from contextlib import nullcontext, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from bot.domain.conversation import Conversation, Queued, SendStatus
from bot.domain.errors import ConflictError
from bot.domain.policy import Policy
from bot.lifecycle.clocks import alarms
from bot.lifecycle.sent import sent
from bot.services.ports import Store, StoreUnavailableError, UnitOfWork
from bot.services.speaking import AtOnce, Speaker
from bot.services.timekeeping import ring
from bot.services.undelivered import barred, mark, otherwise, told, unreachable, unsent
from channels.base import Blobs, Channel, Heartbeat, Mailbox, Paced
from channels.message import Attachment, Delivery, DeliveryStatus, OutboundMessage

LEASE = timedelta(seconds=15)  # unless it is prolonged, another attempt may be made after it
PROLONG_EVERY = 4.0  # seconds, while an attempt goes on
ATTEMPT_TIMEOUT = 45.0  # seconds
LOOK_EVERY = 1.0  # seconds, for what another process wrote or what fell due again
BATCH = 200  # conversations of one channel served at the same time
GIVE_UP = timedelta(days=5)
PAUSES = (5, 30, 120, 600, 1800, 3600)  # seconds before the next attempt; the last one repeats
LONGEST = timedelta(hours=2)  # nothing is put off for longer, unless the clock was wrong
DOUBTS = 2  # attempts that ask first whether an earlier one arrived; late is worse than twice
SENT = {
    DeliveryStatus.DELIVERED: SendStatus.DELIVERED,
    DeliveryStatus.RELAYED: SendStatus.RELAYED,
}

FINAL = frozenset({SendStatus.DELIVERED, SendStatus.RELAYED, SendStatus.FAILED})

log = logging.getLogger(__name__)


def handed_over(channels: Mapping[str, Channel], policy: Policy) -> AtOnce:
    """What has become of a message once it is stored: in a mailbox, it has been handed over.

    To be asked from any thread.
    """

    def at_once(queued: Queued) -> SendStatus:
        recipient = queued.message.recipient
        there = channels.get(recipient.channel)
        if not isinstance(there, Mailbox) or barred(queued, policy):
            return SendStatus.PENDING
        return SendStatus.DELIVERED if there.here(recipient) else SendStatus.RELAYED

    return at_once


class Delivering:
    """Sends what waits in the outbox."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        *,
        blobs: Blobs,
        policy: Policy,
        speaker: Speaker,
        now: Callable[[], datetime],
        chance: Callable[[], float],
        heartbeat: Heartbeat,
        alone: bool = False,
    ) -> None:
        """`alone`: no other process delivers, so an attempt found begun was cut off."""
        self._store = store
        self._channels = channels
        self._blobs = blobs
        self._policy = policy
        self._speaker = speaker
        self._now = now
        self._chance = chance
        self._heartbeat = heartbeat
        self._alone = alone
        self._rung: dict[str, set[str]] = {name: set() for name in channels}  # conversations
        self._bells = {name: asyncio.Event() for name in channels}
        self._looked = dict.fromkeys(channels, float("-inf"))  # on the event loop's clock
        self._begun: dict[str, set[str]] = {name: set() for name in channels}  # message ids

    def wake(self, channel: str, conversation_id: str, said: Sequence[Queued] = ()) -> None:
        """Something was `said`, and is on disk; called on the event loop."""
        there = self._channels.get(channel)
        if isinstance(there, Mailbox) and said and all(one.status in FINAL for one in said):
            there.nudge(said[-1].message.recipient)
        elif channel in self._rung:
            self._rung[channel].add(conversation_id)
            self._bells[channel].set()

    async def run(self, channel: str) -> None:
        """Send what waits for one channel until cancelled, then finish what was begun."""
        busy: dict[str, asyncio.Task[None]] = {}
        if self._alone:
            await self._release(channel)
        prolonging = asyncio.create_task(self._prolong(channel))
        try:
            while True:
                for key in await self._look(channel):
                    if key in busy or len(busy) >= BATCH:
                        self._rung[channel].add(key)  # again once somebody is done
                    else:
                        busy[key] = asyncio.create_task(self._serve(channel, key, busy))
                self._heartbeat.beat(f"delivery.{channel}")
        finally:
            if busy:
                await asyncio.wait(busy.values(), timeout=ATTEMPT_TIMEOUT)
            prolonging.cancel()

    async def _prolong(self, channel: str) -> None:
        """Keep the leases of attempts that go on, so that those of a dead process end soon.

        A clock that was set back has left times far ahead: they end, too.
        """
        while True:
            await asyncio.sleep(PROLONG_EVERY)
            try:
                await self._store.write(partial(self._again, channel, set(self._begun[channel])))
            except StoreUnavailableError as error:
                log.warning("attempts that go on cannot be prolonged: %s", error)

    def _again(self, channel: str, begun: AbstractSet[str], unit: UnitOfWork) -> None:
        now = self._now()
        unit.outbox.hasten(channel, now=now, latest=now + LONGEST)
        if begun:
            unit.outbox.prolong(sorted(begun), lease_until=now + LEASE)

    async def _look(self, channel: str) -> set[str]:
        """Wait for a bell; each second, bells or none, look for what nobody rang for."""
        clock = asyncio.get_running_loop().time
        left = self._looked[channel] + LOOK_EVERY - clock()
        with suppress(TimeoutError):  # wait_for would lose a cancellation that meets a bell
            async with asyncio.timeout(max(left, 0)):
                await self._bells[channel].wait()
        self._bells[channel].clear()
        found, self._rung[channel] = self._rung[channel], set()
        if clock() >= self._looked[channel] + LOOK_EVERY:
            self._looked[channel] = clock()
            found |= await self._due(channel)
        return found

    async def _release(self, channel: str) -> None:
        try:
            await self._store.write(lambda unit: unit.outbox.release(channel, now=self._now()))
        except StoreUnavailableError as error:
            log.warning("cut-off attempts wait for their lease: %s", error)

    async def _due(self, channel: str) -> set[str]:
        try:
            found = await self._store.read(
                lambda unit: unit.outbox.due(channel, now=self._now(), limit=BATCH)
            )
        except StoreUnavailableError as error:
            log.warning("the outbox cannot be read: %s", error)
            return set()
        return set(found)

    async def _serve(
        self,
        channel: str,
        conversation_id: str,
        busy: dict[str, asyncio.Task[None]],
    ) -> None:
        try:
            await self.deliver(conversation_id)
        except StoreUnavailableError as error:
            log.warning("a delivery could not be recorded: %s", error)
        except Exception:
            log.exception("a delivery failed unexpectedly", extra={"channel": channel})
        finally:
            busy.pop(conversation_id, None)
            if self._rung[channel]:
                self._bells[channel].set()

    async def deliver(self, conversation_id: str) -> None:
        """Send what is due, oldest first, until one has to wait."""
        waiting = await self._store.read(
            lambda unit: unit.outbox.waiting(conversation_id, now=self._now())
        )
        for queued in waiting:
            if not await self._attempt(queued):
                return

    async def _attempt(self, queued: Queued) -> bool:
        """One attempt, marked before it is made; False when what follows has to wait too."""
        recipient = queued.message.recipient
        channel = self._channels[recipient.channel]
        async with channel.turn(recipient) if isinstance(channel, Paced) else nullcontext():
            return await self._marked(queued)

    async def _marked(self, queued: Queued) -> bool:
        here = await self._store.write(lambda unit: self._begin(unit, queued))
        if here is None:
            return False
        begun = self._begun[queued.message.recipient.channel]
        begun.add(queued.message.id)
        try:
            if here.dead:
                delivery = unreachable(here, queued, self._now())
            else:
                delivery = await self._send(await self._placed(await self._in_doubt(queued)))
        finally:
            begun.discard(queued.message.id)
        return await self._finish(queued, delivery) in FINAL

    def _begin(self, unit: UnitOfWork, queued: Queued) -> Conversation | None:
        """Where it goes; None when somebody else is sending it."""
        lease, attempts = self._now() + LEASE, queued.attempts
        if unit.outbox.begin(queued.message.id, attempts=attempts, lease_until=lease):
            return unit.conversations.get(queued.conversation_id)
        return None

    async def _in_doubt(self, queued: Queued) -> Queued:
        """With what stands before it, where an attempt has no outcome and may have arrived."""
        if queued.status is not SendStatus.SENDING or queued.attempts > DOUBTS:
            return queued
        key, place = queued.conversation_id, queued.message.sequence
        before = await self._store.read(lambda unit: unit.outbox.before(key, place))
        return replace(queued, message=replace(queued.message, tried_after=tuple(before)))

    async def _placed(self, queued: Queued) -> Queued:
        """With the channel's own id of what it is put in the place of; empty: it never arrived."""
        replaced = queued.message.replaces
        if not replaced:
            return queued
        known, _ = await self._store.read(lambda unit: unit.told.known_as(replaced))
        return replace(queued, message=replace(queued.message, replaces=known or "?"))

    async def _send(self, queued: Queued) -> Delivery:
        if barred(queued, self._policy):
            return unsent(queued, self._now())
        channel = self._channels[queued.message.recipient.channel]
        try:
            message = queued.message
            if message.attachments:
                message = await asyncio.to_thread(self._with_files, message)
            async with asyncio.timeout(ATTEMPT_TIMEOUT):
                return await channel.send(message)
        except TimeoutError:
            detail = f"no answer within {ATTEMPT_TIMEOUT:.0f} seconds"
        except Exception as error:
            log.exception("a channel raised instead of answering")
            detail = f"{type(error).__name__}: {error}"
        return Delivery(
            message_id=queued.message.id,
            status=DeliveryStatus.DELAYED,
            at=self._now(),
            detail=detail,
            uncertain=True,
        )

    def _with_files(self, message: OutboundMessage) -> OutboundMessage:
        return replace(message, attachments=tuple(self._filled(a) for a in message.attachments))

    def _filled(self, attachment: Attachment) -> Attachment:
        return replace(attachment, content=self._blobs.get(attachment.digest))

    def _verdict(self, queued: Queued, delivery: Delivery) -> tuple[SendStatus, datetime | None]:
        """Sent, given up, or to be tried again at a time."""
        if delivery.status in SENT:
            return SENT[delivery.status], None
        too_old = self._now() - queued.message.created_at > GIVE_UP
        if delivery.status is DeliveryStatus.FAILED or too_old:
            return SendStatus.FAILED, None
        pause = PAUSES[min(queued.attempts, len(PAUSES) - 1)]
        seconds = max(delivery.retry_after or 0.0, pause * (0.75 + 0.5 * self._chance()))
        status = SendStatus.SENDING if delivery.uncertain else SendStatus.PENDING
        return status, self._now() + timedelta(seconds=seconds)

    async def _finish(self, queued: Queued, delivery: Delivery) -> SendStatus:
        """Record what became of an attempt; the verdict."""
        status, retry_at = self._verdict(queued, delivery)

        def work(unit: UnitOfWork) -> None:
            unit.conversations.lock(queued.conversation_id)
            unit.outbox.finish(delivery, status, next_attempt_at=retry_at, now=self._now())
            mark(unit, queued, delivery)
            if queued.case_id and status in FINAL:
                self._note(unit, queued, delivery, status)

        while True:
            try:
                await self._store.write(work)
            except ConflictError:
                continue
            return status

    def _note(
        self, unit: UnitOfWork, queued: Queued, delivery: Delivery, status: SendStatus
    ) -> None:
        """Tell the case what became of a message about it."""
        was, now = unit.cases.get(str(queued.case_id)), self._now()
        if status is SendStatus.FAILED:
            by = otherwise(unit, queued, self._speaker)
            case, *events = told(was, queued, delivery, by)
        else:
            case, *events = sent(was, queued, status, policy=self._policy, now=now)
        unit.cases.put(case, *events)
        ring(unit, case, alarms(was, case, self._policy, now=now))
