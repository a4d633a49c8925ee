"""The JSON of the gaps is a contract: these keys, and no others."""


def test_the_report_has_the_documented_keys(gaps):
    value = gaps()
    assert list(value) == [
        *("report", "version", "as_of", "name", "target", "competencies", "objectives", "stories", "metrics"),
        *("experience", "claims", "next", "proposals", "unmatched", "left_out", "since"),
    ]
    assert (value["report"], value["version"]) == ("gaps", 1)


def test_a_competency_has_the_documented_keys(gaps):
    (found, *_) = [one for one in gaps()["competencies"] if one["items"]]
    assert list(found) == [
        *("name", "score", "band", "at_level", "sustained", "gates", "items", "cheapest", "group", "expected"),
        *("evidence", "sum", "standing", "suggested", "held_by", "not_applicable", "source"),
    ]
    (item, *_) = found["items"]
    assert list(item) == [
        *("id", "score", "grades", "inferred", "recency", "source", "title", "date", "kind", "at_level", "counts"),
        *("sum", "readings"),
    ]
    assert set(item["grades"]) == {"outcome", "quantified", "witness", "scope", "agency"}


def test_every_line_says_where_it_is_from(gaps):
    value = gaps()
    for part in ("objectives", "metrics", "experience", "claims", "next"):
        assert all(one["source"] for one in value[part]), part


def test_the_other_parts_have_the_documented_keys(gaps):
    value = gaps()
    assert list(value["target"]) == [
        *("ladder", "level", "gist", "levels", "scope", "agency", "note", "origin", "licence", "as_of", "spoken_of"),
        "source",
    ]
    assert list(value["next"][0]) == ["what", "why", "points", "view", "source"]
    offers = [offer for gap in value["competencies"] for offer in gap["suggested"]]
    assert list(offers[0]) == ["text", "why", "id", "gain", "band", "declared", "source"]
