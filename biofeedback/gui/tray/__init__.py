"""The icon in the tray, and staying there when the window is closed."""
