"""HRV indices of one window, by two engines that agree."""
