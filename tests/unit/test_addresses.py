"""What becomes a link, and in which form."""

from __future__ import annotations

import pytest

from companion.model.address import web_address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        (" http://ä.de/ü?q=ö ", "http://ä.de/ü?q=ö"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("mailto:a@b.de", "mailto:a@b.de"),
        ("http://a.de/x y|z{}", "http://a.de/x%20y%7Cz%7B%7D"),
        ("http://a.de/%zz%20", "http://a.de/%25zz%20"),
        ("http://a.de/#b#c", "http://a.de/#b%23c"),
        ("http://a.de/\nb", "http://a.de/b"),
        ("http://user:word@a.de:80/", "http://user:word@a.de:80/"),
    ],
)
def test_addresses_of_the_web_and_of_mail_are_links(text, address):
    assert web_address(text) == address


@pytest.mark.parametrize(
    "text",
    [
        "",
        "page.html",
        "#note",
        "//a.de/x",
        "javascript:x",
        "ftp://a.de",
        "mailto:",
        "https://",
        "http://..",
        "http://.a.de",
        "http://a b/",
        "http://[::1]/",
        "http://[",
        "http://a.de:99999/",
        "http://u@v@a.de/",
        "http://ü@a.de/",
    ],
)
def test_what_leads_nowhere_from_a_book_is_no_link(text):
    assert web_address(text) == ""
