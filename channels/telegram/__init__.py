"""Telegram, and any server that speaks the Bot API."""
