"""What the operating system takes away from the helper before it reads anything."""

import sys

MEMORY = 2 * 1024**3
"""Bytes of memory: one page at 300 dpi takes 35 MB, 100 megapixels take 400 MB."""

PROCESSOR = 120
"""Seconds of processor time."""

PROCESSOR_OF_PRINTING = 1200
"""The same for a print job: a hundred forms take half a minute."""

FILES = 64
"""Open files."""

SPOOL = 1024**3
"""Bytes of the longest file: the print system spools through one. Otherwise none at all."""

if sys.platform == "win32":
    # Written, not yet run.
    import ctypes
    from ctypes import wintypes

    class _Limits(ctypes.Structure):
        _fields_ = (
            ("process_time", wintypes.LARGE_INTEGER),
            ("job_time", wintypes.LARGE_INTEGER),
            ("flags", wintypes.DWORD),
            ("least_working_set", ctypes.c_size_t),
            ("most_working_set", ctypes.c_size_t),
            ("most_processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
            ("io_counters", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    _PROCESS_TIME, _ONE_PROCESS, _PROCESS_MEMORY = 0x2, 0x8, 0x100
    _EXTENDED = 9

    def limit() -> None:
        """Put this process into a job object with little memory, time, and no children."""
        kernel = ctypes.windll.kernel32
        job = kernel.CreateJobObjectW(None, None)
        limits = _Limits()
        limits.flags = _PROCESS_TIME | _ONE_PROCESS | _PROCESS_MEMORY
        limits.process_time = PROCESSOR_OF_PRINTING * 10_000_000
        limits.most_processes = 1
        limits.process_memory = MEMORY
        kernel.SetInformationJobObject(
            job, _EXTENDED, ctypes.byref(limits), ctypes.sizeof(limits)
        )
        kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())

    def allow_spool() -> None:
        """Let the print system write; job objects know no limit on files."""

else:
    import resource

    def limit() -> None:
        """Set limits on memory, processor and files; no file can be written."""
        # Not RLIMIT_AS: the PDF engine reserves far more addresses than it ever fills.
        _lower(resource.RLIMIT_DATA, MEMORY)
        longest = _at_most(resource.RLIMIT_CPU, PROCESSOR_OF_PRINTING)
        resource.setrlimit(resource.RLIMIT_CPU, (min(PROCESSOR, longest), longest))
        _lower(resource.RLIMIT_NOFILE, FILES)
        _lower(resource.RLIMIT_CORE, 0)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, _at_most(resource.RLIMIT_FSIZE, SPOOL)))

    def allow_spool() -> None:
        """Let the print system write its spool file, and take longer; for our own PDFs only."""
        for what in (resource.RLIMIT_FSIZE, resource.RLIMIT_CPU):
            _soft, hard = resource.getrlimit(what)
            resource.setrlimit(what, (hard, hard))

    def _lower(what: int, most: int) -> None:
        most = _at_most(what, most)
        resource.setrlimit(what, (most, most))

    def _at_most(what: int, most: int) -> int:
        hard = resource.getrlimit(what)[1]
        return most if hard == resource.RLIM_INFINITY else min(most, hard)
