"""What all tests share: tables that a test records are shown under the results."""

from __future__ import annotations


def pytest_terminal_summary(terminalreporter) -> None:
    for report in terminalreporter.stats.get("passed", []) + terminalreporter.stats.get("failed", []):
        for name, table in report.user_properties if report.when == "call" else ():
            if name == "table":
                terminalreporter.section(report.nodeid.rpartition("/")[2])
                terminalreporter.write_line(table)
