"""The frame around the screens: application, window, sidebar, session host, tray, notifications."""
