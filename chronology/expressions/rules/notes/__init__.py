"""The rules of what people note down, in calendars, chats and minutes."""
