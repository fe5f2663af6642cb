"""icalendar and recurring-ical-events (not ours) read what pure/appointments writes, and find the holidays that it finds."""

import datetime
import os
import subprocess
from functools import cache
from pathlib import Path

import icalendar
import pytest
import recurring_ical_events

ROOT = Path(__file__).resolve().parents[3]
ZONES = ["UTC", "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca", "Europe/Dublin"]
PLAIN = datetime.timezone.utc


@cache
def program() -> Path:
    """The example of the crate, built if need be."""
    build = ["cargo", "build", "--quiet", "--locked", "--package", "stoa-appointments", "--example", "calendars"]
    subprocess.run(build, cwd=ROOT, check=True, stdin=subprocess.DEVNULL)
    return Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target") / "debug/examples/calendars"


@cache
def ours(*arguments: str) -> str:
    done = subprocess.run([program(), *arguments], capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    # Bytes: Python would make one of the two characters that end a line.
    return done.stdout.decode()


def events(text: str):
    return icalendar.Calendar.from_ical(text).walk("VEVENT")


@pytest.mark.parametrize("zone", ZONES)
def test_each_event_is_at_the_instant_that_it_says(zone):
    found = events(ours("feed", zone))
    assert len(found) == 565
    for event in found:
        said = event["DESCRIPTION"].splitlines()[0]
        start = event.decoded("DTSTART").astimezone(PLAIN)
        assert start.strftime("%Y-%m-%dT%H:%M:%SZ") == said
        assert event.decoded("DTEND").astimezone(PLAIN) - start == datetime.timedelta(minutes=50)


@pytest.mark.parametrize("zone", [zone for zone in ZONES if zone != "UTC"])
def test_our_vtimezone_alone_says_what_the_clocks_show(zone):
    """Under a name that nobody has a table for, the peer can only go by what we wrote."""
    text = ours("feed", zone).replace(zone, "Nowhere/Atlantis")
    calendar = icalendar.Calendar.from_ical(text)
    (component,) = calendar.walk("VTIMEZONE")
    clocks = component.to_tz(lookup_tzid=False)
    checked = 0
    for event in calendar.walk("VEVENT"):
        written = event["DTSTART"].to_ical().decode()
        if written.endswith("Z"):
            continue
        local = datetime.datetime.strptime(written, "%Y%m%dT%H%M%S").replace(tzinfo=clocks)
        said = event["DESCRIPTION"].splitlines()[0]
        assert local.astimezone(PLAIN).strftime("%Y-%m-%dT%H:%M:%SZ") == said
        checked += 1
    assert checked > 500


def test_texts_come_back_as_they_were():
    calendar = icalendar.Calendar.from_ical(ours("feed", "Europe/Paris"))
    # The peer has no type for names of calendars and leaves them as they are written.
    assert calendar["X-WR-CALNAME"] == calendar["NAME"] == "Citas\\; المواعيد"
    assert calendar.decoded("REFRESH-INTERVAL") == datetime.timedelta(hours=1)
    first = calendar.walk("VEVENT")[0]
    assert first["SUMMARY"] == "Cita 0; موعد, 予約 \\ 👩🏽‍💻 and a text that is long enough to be folded once or twice"
    assert first["DESCRIPTION"] == "2026-01-01T00:30:00Z\nBring: passport, photo; “60 €”"
    (alarm,) = first.walk("VALARM")
    assert alarm.decoded("TRIGGER") == -datetime.timedelta(days=1) and alarm["DESCRIPTION"] == "Tomorrow; bring a passport"


@pytest.mark.parametrize(("way", "sequence", "status"), [("request", 0, "CONFIRMED"), ("cancel", 1, "CANCELLED")])
def test_an_invitation_and_its_cancellation_are_of_one_event(way, sequence, status):
    text = ours(way, "Europe/Paris")
    calendar = icalendar.Calendar.from_ical(text)
    assert calendar["METHOD"] == way.upper()
    (event,) = calendar.walk("VEVENT")
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == ("1@town.example", sequence, status)
    assert event["ORGANIZER"] == "mailto:desk@town.example"
    # RFC 6868: a quotation mark in a parameter is written as ^'.
    assert event["ORGANIZER"].params["CN"].replace("^'", '"') == 'Town "hall": desk, 3'
    assert event["ATTENDEE"].params["CN"] == "Ana Núñez"


@pytest.mark.parametrize("what", [("feed", "Europe/Paris"), ("request", "UTC"), ("cancel", "Asia/Kolkata")])
def test_lines_are_folded_and_nothing_is_wrong(what):
    text = ours(*what)
    lines = text.encode().split(b"\r\n")
    assert lines.pop() == b"" and all(len(line) <= 75 and b"\n" not in line for line in lines)
    calendar = icalendar.Calendar.from_ical(text)
    assert not calendar.errors and not any(part.errors for part in calendar.walk())


HOLIDAYS = [
    "DTSTART;VALUE=DATE:20200101\nDTEND;VALUE=DATE:20200102\nRRULE:FREQ=YEARLY",
    "DTSTART;VALUE=DATE:20200229\nRRULE:FREQ=YEARLY",
    "DTSTART;VALUE=DATE:20201126\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
    "DTSTART;VALUE=DATE:20200525\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO",
    "DTSTART;VALUE=DATE:20201224\nDTEND;VALUE=DATE:20201227\nRRULE:FREQ=YEARLY;COUNT=9",
    "DTSTART;VALUE=DATE:20201103\nRRULE:FREQ=YEARLY;INTERVAL=2;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
    "DTSTART;VALUE=DATE:20201231\nRRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1;UNTIL=20290101",
    "DTSTART;VALUE=DATE:20200131\nRRULE:FREQ=YEARLY;BYMONTHDAY=31",
    "DTSTART;VALUE=DATE:20200501\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20270501,20280501",
    "DTSTART;VALUE=DATE:20200201\nRRULE:FREQ=YEARLY;BYMONTH=2,4;BYDAY=SA;COUNT=50",
    "DTSTART;VALUE=DATE:20300101",
]


@pytest.mark.parametrize("event", HOLIDAYS)
def test_the_peer_finds_the_same_holidays(event, tmp_path):
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\nDTSTAMP:20200101T000000Z\nSUMMARY:x\n{event}\nEND:VEVENT\nEND:VCALENDAR\n"
    file = tmp_path / "holidays.ics"
    file.write_text(text.replace("\n", "\r\n"), newline="")
    said = ours("holidays", str(file), "2024-01-01", "2033-12-31").splitlines()
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between("20240101", "20340101")
    days = set()
    for one in found:
        start, end = one.decoded("DTSTART"), one.decoded("DTEND")
        length = max((end - start).days, 1)
        days |= {start + datetime.timedelta(days=day) for day in range(length)}
    assert days and said == [f"{day.isoformat()} x" for day in sorted(days) if day.year < 2034]
