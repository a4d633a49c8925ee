"""Of the digits in notes most are no figures; a figure is read whole, with its unit."""

import pytest

from career_journal.figures import find
from career_journal.journal.library import shipped_grammar

NUMBERS = shipped_grammar().words.number_words


def figures(text):
    return [(figure.text, figure.value) for figure in find(text, 1, NUMBERS)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trained 14 drivers", [("14 drivers", 14)]),
        ("Ran it in 48:30 min", [("48:30 min", 48.5)]),
        ("Led 4 IT specialists", [("4 IT", 4)]),
        ("Ran it in 1 hour 30 minutes", [("1 hour 30 minutes", 1.5)]),
        ("Closed issues 400% faster", [("400%", 400)]),
        ("Delays fell by 30 %", [("30 %", 30)]),
        ("Saved $57,567 a year", [("$57,567", 57567)]),
        ("Spent 3\u00a0300\u00a0€ a year", [("3\u00a0300\u00a0€", 3300)]),
        ("Saved €1.2M", [("€1.2M", 1_200_000)]),
        ("From 3 days to 20 minutes", [("3 days to 20 minutes", 20)]),
        ("20 minutes instead of 3 days", [("20 minutes instead of 3 days", 20)]),
        ("20 Minuten statt 3 Tage", [("20 Minuten statt 3 Tage", 20)]),
        ("56 min, down from 90 min", [("56 min", 56), ("90 min", 90)]),
        ("From two weeks to three days", [("two weeks to three days", 3)]),
        ("11 h → 25 min", [("11 h → 25 min", 25)]),
        ("9 of 12 depots agreed", [("9 of 12 depots", 9)]),
        ("Read 7/18", [("7/18", 7)]),
        ("About 40-50 riders", [("40-50 riders", 50)]),
        ("Twice as fast: 3.5x", [("3.5x", 3.5)]),
        ("Done in two weeks", [("two weeks", 2)]),
        ("Led 1 workshop for 4K riders in 1 month", [("4K riders", 4000), ("1 month", 1)]),
        ("1 workshop", [("1 workshop", 1)]),
        ("700+ tickets", [("700+ tickets", 700)]),
        ("1,2 Mio Fahrgäste", [("1,2 Mio Fahrgäste", 1_200_000)]),
        ("节省了3.5万元", [("3.5万元", 35_000)]),
        ("The relay race (1h 30m)", [("1h 30m", 1.5)]),
        ("A lap in 2m 15s", [("2m 15s", 2.25)]),
        ("Took $4150.50 at the door", [("$4150.50", 4150.5)]),
        ("一共修了50多个车站", [("50多个", 50)]),
        ("今年读了26本书", [("26本书", 26)]),
        ("This year we hired 4", [("4", 4)]),
        ("Delays −8 % since May", [("−8 %", -8)]),
        ("Cooled it to -12 °C", [("-12 °C", -12)]),
        ("Delays -8&nbsp;% since May", [("-8\u00a0%", -8)]),
        ("From -5 to -2 °C", [("-5 to -2 °C", -2)]),
        ("Uptime - 99 %", [("- 99 %", 99)]),
        ("Fares of R$ 2,5 mi", [("R$ 2,5 mi", 2_500_000)]),
        ("2,5 Mio. € gespart", [("2,5 Mio. €", 2_500_000)]),
        ("Won &pound;20k", [("£20k", 20_000)]),
        ("Carries 12k/day", [("12k/day", 12_000)]),
        ("Costs CHF 1’200.50", [("CHF 1’200.50", 1200.5)]),
        ("A bill of 49k €/month", [("49k €/month", 49_000)]),
        ("Doors open in 5±1 s", [("5±1 s", 5)]),
        ("11 min à 6 min 30", [("11 min à 6 min 30", 6.5)]),
        ("de 2 h à 1 h 30", [("2 h à 1 h 30", 1.5)]),
        ("SLO 98,5 % → 99,5 %", [("98,5 % → 99,5 %", 99.5)]),
        ("raised SLO 98.5 % -> 99.5 %", [("98.5 % -> 99.5 %", 99.5)]),
        ("WAU 3,100 -> 4,200", [("3,100 -> 4,200", 4200)]),
        ("WAU 3 100 → 4 200", [("3 100 → 4 200", 4200)]),
        ("EBITDA 2,3 Mio. €", [("2,3 Mio. €", 2_300_000)]),
        ("CA 3,4 M€", [("3,4 M€", 3_400_000)]),
        ("AUC 0,61", [("0,61", 0.61)]),
        ("MTTD 51 -> 14 min", [("51 -> 14 min", 14)]),
        ("CSAT 4.1/5 -> 4.4/5", [("4.1/5 -> 4.4/5", 4.4)]),
        ("eNPS 31", [("31", 31)]),
        ("Kosten von 14 T€ statt 200 T€", [("14 T€ statt 200 T€", 14_000)]),
        ("alarm pages: 30/wk → 4/wk", [("30/wk → 4/wk", 4)]),
        ("income 1.5 -> 2.5 M$", [("1.5 -> 2.5 M$", 2_500_000)]),
        ("je pouvais en peindre 6 en 2023", [("6", 6)]),
        ("oiled `7 / 18` of them", [("7 / 18", 7)]),
        ("a 10K grant", [("10K grant", 10_000)]),
        ("修门从9天缩短到2天", [("9天缩短到2天", 2)]),
        ("满座率由30%上升至85%", [("30%上升至85%", 85)]),
        ("偏差从±6W优化到±0.7W", [("±6W优化到±0.7W", 0.7)]),
        ("光强4W左右", [("4W", 4)]),
        ("Kept punctuality up from 0.41 to 0.63", [("0.41 to 0.63", 0.63)]),
        ("Complaints down from 9 to 4", [("9 to 4", 4)]),
        ("Notrufe von 31 pro Woche auf 6 pro Woche", [("31 pro Woche auf 6 pro Woche", 6)]),
        ("Towing 21 -> 8 a quarter", [("21 -> 8 a quarter", 8)]),
        ("Fares from $18k to $11.5k per month", [("$18k to $11.5k per month", 11_500)]),
        ("boats:12k", [("12k", 12_000)]),
        ("fare:2eur", [("2eur", 2)]),
        ("wait:12min", [("12min", 12)]),
        ("ratio: 1.25 - 2.13", [("1.25 - 2.13", 2.13)]),
        ("a DAU++ 12,5 %", [("12,5 %", 12.5)]),
        ("Riders: 1.200 (Januar) → 3.400 (Juni)", [("1.200 → 3.400", 3400)]),
        ("Won +1 200 000 riders", [("+1 200 000 riders", 1_200_000)]),
        ("DAU从1000提升到5000", [("1000提升到5000", 5000)]),
    ],
)
def test_a_figure_is_read_with_what_belongs_to_it(text, found):
    assert figures(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "3000 characters at most",
        "there are 5 ways to open it, for three reasons",
        "built on Next.js 15 and PostgreSQL 16",
        "she is 10 years older",
        "Maximum: 300 words",
        "On 14 March 2025",
        "2025-03-14 at 9:30",
        "in 2024",
        "5/2: sent out the letters",
        "5/2 (8:30am) -- sent out the letters",
        "sang the songs of the 80s and 90s",
        "for a Fortune 500 client",
        "I liked to go from 0 to 1",
        "a 4K stress test in sustained 8K video",
        "when I was 16, before she turned 40",
        "use 1 class for each",
        "I never liked 9 to 5 work",
        "I drive from 9 to 4",
        "时间：3.25 - 4.13(暂定)",
        "Zeitraum: 3.25 - 4.13",
        "2.8 - 2.28 修好了船闸",
        "week3 - week5 2.8 - 2.28",
        "hull:2cpp",
        "deck:3-5sys",
        "Ferrywoman · Harlingen · +49 170 0000000",
        "ring +33 6 12 34 56 78 or +351 912 345 678",
        "+1 (555) 010-4567",
        "Q3 2025, FY25",
        "version 2.4.1 on port 8080",
        "Python 3.12 and Java 21",
        "see #12 and page 7",
        "room 214, track 3",
        "the 2nd floor",
        "24/7 on a 1:1 basis",
        "a 3D model over 5G",
        "the 80/20 rule",
        "six months ago",
        "in the next 30 days",
        "over the next 3 - 5 years and the last 2-3 months",
        "https://example.org/2024/12",
        "`timeout = 30 s`",
        "COVID-19",
        "2024年3月5日",
        "第3章",
        "a column of 320px and 2.5em",
        "call 555-0134",
        "it stands at location: [1118](book://x)",
        "at 12 Harbour Road",
        "since the 1970s",
        "case 2, told in story 3",
        "a 404 Not Found and other 5xx answers",
        "the tram at 5 o'clock",
        "1月 31 日交付",
        "上线3GST环境",
        "A: 1. Asked the drivers",
        "I liked The 7 Ferry Rule a lot",
        "we moved to the Harbour 365 Family plan",
        "on the 4KLM line",
        "as RFC 9110, ISO 9001 and PEP 8 ask",
        "moved it to TLS 1.3 and from ES 6 to ES 8",
        "la réunion de 14 h 30",
        "I ran a 5K in May and then my 10k.",
        "at age 14 I learned to sail",
        "I fell short of the 900 km that I had set out to row",
        "on the roof 1 or more evenings",
        "the job is 100% remote",
        "tuve que pintarlo de 0.",
        "built 2.4.0 + Harbour 76 Ferry tickets",
    ],
)
def test_a_number_that_only_names_something_is_no_figure(text):
    assert figures(text) == []


def test_thousands_may_be_parted_by_blanks_though_the_next_group_begins_with_zero(read):
    note = "# Bilan 2025\n\nJ'ai gagné 4 091 € et dépensé 1 000 € ici.\n"
    assert [figure.text for record in read(note) for figure in record.figures] == ["4 091 €", "1 000 €"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Rode 32 miles through the rain", ["32 miles"]),
        ("Vendimos 2 mil unidades", ["2 mil unidades"]),
        ("The sorting now runs x6 as fast", ["x6"]),
        ("Built for x86 and for &#x20; blanks", []),
        ("The mean rose by `+32.5%`, seen in `5/5` runs", ["+32.5%", "5/5 runs"]),
        ("Leí los capítulos del 1 al 10", []),
        ("读了3D打印的书", []),
    ],
)
def test_a_word_that_begins_like_a_number_a_multiple_and_an_amount_in_code(read, line, found):
    (win,) = read(f"## Wins\n\n- {line}\n")
    assert [figure.text for figure in win.figures] == found


def test_the_full_stop_of_a_day_ends_no_sentence(read):
    assert read("# Rückblick 2017\n\nDer Anruf kam, und ich fing am 10. Juli 2017 dort an.\n") == ()


@pytest.mark.parametrize(
    ("line", "value", "unit"),
    [
        ("Led 2MM rides a year", 2_000_000, "rides"),
        ("Saw 700K downloads", 700_000, "downloads"),
        ("Won $3M", 3_000_000, "$"),
    ],
)
def test_what_multiplies_a_number_is_no_part_of_its_unit(read, line, value, unit):
    (win,) = read(f"## Wins\n\n- {line}\n")
    assert [(figure.value, figure.unit) for figure in win.figures] == [(value, unit)]


def test_a_date_without_marks_dates_an_entry_and_is_no_figure(read):
    (win,) = read("## Wins\n\n- 20260314 Mended the tower lift\n")
    assert (win.title, win.date, win.figures) == ("Mended the tower lift", "2026-03-14", ())


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a month brought in $1.2M", 1_200_000, "$"),
        ("spent US$5k on it", 5000, "US$"),
        ("costs: € 1,200", 1200, "€"),
        ("costs: 71 k€", 71_000, "€"),
        ("riders: 71k", 71_000, ""),
        ("riders: 1,2 Mio", 1_200_000, ""),
        ("saw 3 million riders", 3_000_000, "riders"),
        ("done in two days", 2, "days"),
        ("open: 34 today", 34, ""),
        ("von 20 auf 40 gesteigert", 40, ""),
        ("ran 5 km", 5, "km"),
        ("costs: 14 T€", 14_000, "€"),
        ("saved 6.500 $ / month", 6500, "$/month"),
        ("fares from $18k to $11.5k per month", 11_500, "$/month"),
        ("Wagen von 64 auf 32 gesetzt", 32, ""),
        ("Punktlichkeit DAU 0,63 erreicht", 0.63, ""),
        ("income 1.5 -> 2.5 M$", 2_500_000, "$"),
    ],
)
def test_a_unit_says_what_is_counted_and_nothing_twice(text, value, unit):
    (figure,) = find(text, 1, NUMBERS)
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    "line", ["**Result (30 sec):** it opens", "Setup (1-2 min): the gate", "结果（2分钟内）：开门"]
)
def test_how_long_a_part_takes_to_say_is_no_figure(read, line):
    (record,) = read(f"# Wins\n\n- {line}\n")
    assert record.figures == ()


def test_a_change_told_backwards_is_in_the_unit_of_its_first_number(read):
    (win,) = read("# Wins\n\n- Rounds take 64 min instead of 3 h\n")
    assert [(one.value, one.unit) for one in win.figures] == [(64, "min")]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Helped 4 other depots", "depots"),
        ("Oiled 41 rusty gates", "gates"),
        ("Caught 2 bad brakes", "brakes"),
        ("Weniger als 5 kritische Ausfälle", "Ausfälle"),
        ("Ganhei 4 novos passageiros", "passageiros"),
        ("Carried 46 people always", "people"),
        ("Waited 5 min runs aside", "min"),
        ("A bill of 49k €/month", "€/month"),
        ("2,5 Mio. € gespart", "€"),
        ("Carries 12k/day", "/day"),
    ],
)
def test_the_unit_is_what_is_counted_and_no_word_that_says_of_which_sort(text, unit):
    assert [figure.unit for figure in find(text, 1, NUMBERS)] == [unit]
