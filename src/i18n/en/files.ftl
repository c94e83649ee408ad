# Files: what was odd in one, why one was refused.
