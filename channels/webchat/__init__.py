"""Web chat: the public page, the widget, and the WebSocket between it and us."""
