"""A Word document is read as its reader sees it when every change is accepted."""

import io
import random
import zipfile

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck import sources
from claimcheck.cli import cli
from claimcheck.errors import SourceError
from claimcheck.sources import _package, docx
from tests.sources.word_files import document, packed, paragraph, part, parts, relationships, run, table
from tests.test_growth import MOST, Work

STYLES = part("styles", """
    <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
    <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
    <w:style w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:styleId="Secret2"><w:name w:val="Secret 2"/><w:basedOn w:val="Secret"/></w:style>
    <w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style>""")  # fmt: skip
HIDDEN = "<w:vanish/>"
BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def code(text):
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def bare(content):
    return f"<w:r>{content}</w:r>"


def refer(kind, number):
    return bare(f'<w:{kind}Reference w:id="{number}"/>')


def inserted(text):
    return f"<w:ins>{run(text)}</w:ins>"


def deleted(text):
    return f"<w:del>{run(text).replace('w:t', 'w:delText')}</w:del>"


def box(content):
    """A text box, as programs old and new write it: twice."""
    return f"""<w:r><mc:AlternateContent>
        <mc:Choice Requires="wps"><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></mc:Choice>
        <mc:Fallback><w:pict><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></w:pict></mc:Fallback>
    </mc:AlternateContent></w:r>"""


@pytest.mark.parametrize("content, expected", [
    (["The path is ", "10 km", " long."], "The path is 10 km long."),
    (["10 ", inserted("km"), deleted("miles"), "."], "10 km."),
    (["10", f"<w:moveFrom>{run(' miles')}</w:moveFrom>", f"<w:moveTo>{run(' km')}</w:moveTo>"], "10 km"),
    ([f"<w:ins>{deleted('9 ')}{run('10 ')}</w:ins>", "km"], "10 km"),
    (["10", bare("<w:tab/>"), "km"], "10\tkm"),
    (["10", bare("<w:br/>"), "km", bare("<w:cr/>"), "long"], "10\nkm\nlong"),
    (["10", bare("<w:noBreakHyphen/>"), "km path"], "10-km path"),
    (["10 kilo", bare("<w:softHyphen/>"), "me\u00adtres"], "10 kilometres"),
    (["5", bare('<w:sym w:font="Symbol" w:char="F0B0"/>'), "C"], "5°C"),
    (["5", bare('<w:sym w:font="Wingdings" w:char="F0B0"/>'), "C"], "5\ufffdC"),
    (["5", bare('<w:sym w:font="Arial" w:char="2013"/>'), "6", bare('<w:sym w:char="-1"/>')], "5–6\ufffd"),
    (["10 km", run("²", HIDDEN), run(" long", '<w:vanish w:val="0"/>')], "10 km long"),
    (["10 ", run("9", "<w:strike/>"), run("8", '<w:dstrike/><w:vanish w:val="false"/>'), "km"], "10 km"),
    (["10 km", run("2", '<w:vertAlign w:val="superscript"/>')], "10 km²"),
    (["10", run("6", '<w:vertAlign w:val="superscript"/>'), " km"], "10⁶ km"),
    (["the 19", run("th", '<w:vertAlign w:val="superscript"/>'), " century"], "the 19th century"),
    (["CO", run("2", '<w:vertAlign w:val="subscript"/>')], "CO₂"),
    ([BEGIN, code("DATE \\@ 5"), SEPARATE, "May 5", END, " at 6"], "May 5 at 6"),
    ([BEGIN, code("IF "), BEGIN, code("X"), SEPARATE, "7", END, code("8"), SEPARATE, "nine", END], "nine"),
    ([f'<w:fldSimple w:instr="PAGE 3">{run("4")}</w:fldSimple>'], "4"),
    ([f'<w:hyperlink r:id="rId5">{run("10 km")}</w:hyperlink> '], "10 km"),
    ([f"<w:sdt><w:sdtPr/><w:sdtContent>{run('10 km')}</w:sdtContent></w:sdt>"], "10 km"),
    ([f"<w:smartTag>{run('10')}<w:smartTag>{run(' km')}</w:smartTag></w:smartTag>"], "10 km"),
    ([f"<w:r><w:ruby><w:rt>{run('5')}</w:rt><w:rubyBase>{run('10')}</w:rubyBase></w:ruby></w:r>"], "10"),
    (["a ", "<m:oMath><m:r><m:t>5</m:t></m:r></m:oMath>", "b"], "a b"),
    (["line\nbroken\tinside"], "line broken inside"),
    (["<", "b>"], "<b>"),
    ([" ", "  "], ""),
])  # fmt: skip
def test_a_paragraph_reads_as_it_is_seen(content, expected):
    assert expected == docx.read(document(paragraph(*[c if c[:2] in ("<w", "<m") else run(c) for c in content]))).text


def test_properties_as_they_were_before_a_change_do_not_count():
    before = f"<w:rPrChange><w:rPr>{HIDDEN}</w:rPr></w:rPrChange>"

    assert "10 km" == docx.read(document(paragraph(run("10 km", before)))).text


def test_a_hidden_mark_hides_no_text():
    assert "10 km" == docx.read(document(paragraph("10 km", properties=f"<w:rPr>{HIDDEN}</w:rPr>"))).text


def test_a_paragraph_whose_mark_was_deleted_goes_on_in_the_next():
    first = paragraph("The path is ", properties="<w:rPr><w:del/></w:rPr>")

    assert "The path is 10 km\n\nlong" == docx.read(document(first, paragraph("10 km"), paragraph("long"))).text
    assert "The path is" == docx.read(document(first)).text


def test_stops_of_a_tab_are_no_tabs():
    stops = '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'

    assert "10 km" == docx.read(document(paragraph("10 km", properties=stops))).text


def test_every_cell_of_a_table_is_a_paragraph():
    body = [paragraph("Before"), table(["10 km", "9 miles"], ["1", "2"]), paragraph("after")]

    assert "Before\n\n10 km\n\n9 miles\n\n1\n\n2\n\nafter" == docx.read(document(*body)).text


def test_a_text_box_is_read_once_and_behind_the_paragraph_that_holds_it():
    body = [paragraph("It is ", box(paragraph("Boxed 5") + paragraph("Boxed 6")), run("10 km")), paragraph("after")]

    assert "It is 10 km\n\nBoxed 5\n\nBoxed 6\n\nafter" == docx.read(document(*body)).text


def test_notes_stand_behind_the_body_in_the_order_in_which_it_refers_to_them():
    body = paragraph(
        "One", refer("endnote", 2), refer("footnote", 3), f"<w:del>{refer('footnote', 4)}</w:del>",
        refer("footnote", 2), " km",
    )  # fmt: skip
    notes = "".join(f'<w:footnote w:id="{n}">{paragraph(f"Foot {n}")}</w:footnote>' for n in range(1, 5))
    ends = f'<w:endnote w:id="2">{paragraph("End 2")}{paragraph("more")}</w:endnote>'

    text = docx.read(document(body, footnotes=part("footnotes", notes), endnotes=part("endnotes", ends))).text

    assert "One km\n\nFoot 3\n\nFoot 2\n\nEnd 2\n\nmore" == text


def test_headers_and_footers_stand_at_the_end_each_text_once():
    refers = "".join(f'<w:headerReference r:id="header{n}"/>' for n in (1, 2)) + '<w:footerReference r:id="footer1"/>'
    header, footer = (part(kind, paragraph(text)) for kind, text in (("hdr", "Daily 5"), ("ftr", "Page 6")))

    text = docx.read(
        document(paragraph("10 km"), f"<w:sectPr>{refers}</w:sectPr>", header1=header, header2=header, footer1=footer)
    ).text

    assert "10 km\n\nDaily 5\n\nPage 6" == text


def test_text_in_a_hidden_style_is_not_read():
    body = [paragraph("5", style="Secret"), paragraph("6 ", run("7", '<w:rStyle w:val="Secret2"/>'), style="Round")]

    assert "6" == docx.read(document(*body, styles=STYLES)).text


@pytest.mark.parametrize("body, headline", [
    ([paragraph("Bridge opens.", style="Titel"), paragraph("It is long.")], "Bridge opens."),
    ([paragraph("By Ann."), paragraph("Bridge opens.", style="Titel"), paragraph("It is long.")], "Bridge opens."),
    ([paragraph(""), paragraph("Bridge opens.", style="berschrift1"), paragraph("It is long.")], "Bridge opens."),
    ([paragraph("It is long."), paragraph("Chapter one.", style="berschrift1")], None),
    ([paragraph("Bridge opens"), paragraph("It is long.")], "Bridge opens"),
    ([paragraph("It is long."), paragraph("Very.")], None),
])  # fmt: skip
def test_the_headline_is_in_the_style_of_a_title_or_a_first_heading(body, headline):
    read = docx.read(document(*body, styles=STYLES))

    assert headline == (read.headline and read[read.headline])


def test_the_dates_of_the_properties_are_not_the_day_of_publication():
    entries = parts(paragraph("10 km")) | {"docProps/core.xml": "<created>2017-06-18</created>"}

    assert docx.read(packed(entries)).published is None


def test_text_in_the_strict_namespaces_is_read():
    entries = {
        name: content.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/", "http://purl.oclc.org/ooxml/wordprocessingml/")
        for name, content in parts(paragraph("10 km")).items()
    }  # fmt: skip

    assert "10 km" == docx.read(packed(entries)).text


def test_a_part_in_utf_16_is_read():
    entries = parts(paragraph("10 km"))
    entries["word/document.xml"] = entries["word/document.xml"].replace("UTF-8", "UTF-16").encode("utf-16")

    assert "10 km" == docx.read(packed(entries)).text


NOTED = paragraph("10 km", refer("footnote", 1))
HEADED = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'


@pytest.mark.parametrize("body, others, why", [
    ([NOTED], {"footnotes": "<w:footnotes"}, "word/footnotes.xml is damaged"),
    ([NOTED], {"footnotes": "<!DOCTYPE x><x/>"}, "word/footnotes.xml declares a document type"),
    ([NOTED], {}, "footnotes is missing"),
    ([paragraph("10 km"), HEADED], {"header1": b"<\xff/>"}, "word/header1.xml is damaged"),
    ([paragraph("10 km"), HEADED], {}, "header is missing"),
    ([paragraph("10 km", bare("<w:object><o:OLEObject/></w:object>"))], {}, "an embedded object"),
    ([paragraph("10 km"), '<w:altChunk r:id="x"/>'], {}, "an embedded document"),
    ([paragraph("10 km", bare("<w:drawing><c:chart/></w:drawing>"))], {}, "a chart"),
    ([paragraph("10 km", BEGIN, code("X"), "5")], {}, "the text behind a field that has no end"),
])  # fmt: skip
def test_what_could_not_be_read_is_listed_and_the_rest_is_read(body, others, why):
    read = docx.read(document(*body, **others))

    assert "10 km" == read.text
    assert [why] == [unread.why for unread in read.unread]
    assert all(0 <= unread.start <= unread.end <= len(read.text) for unread in read.unread)


GOOD = document(paragraph("10 km"))
BOMB = "<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>"


def renamed(flags):
    """A sound file whose entries claim to be something else."""
    raw = bytearray(GOOD)
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = raw.find(signature)
        while start >= 0:
            raw[start + at] |= flags
            start = raw.find(signature, start + 4)
    return bytes(raw)


@pytest.mark.parametrize("raw, said", [
    (b"", "no Word document; accepted: a Word document (.docx)"),
    (b"Ten miles.", "no Word document; accepted"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1", "in the format of Word before 2007 (.doc); accepted: a Word document (.docx)"),
    (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    (b"{\\rtf1 ten}", "is RTF; name it .rtf"),
    (GOOD[:-30], "damaged or cut short"),
    (GOOD[:200], "damaged or cut short"),
    (renamed(1), "is encrypted"),
    (packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}), "an OpenDocument or"),
    (packed({"a.txt": "ten"}), "no Word document"),
    (packed({"_rels/.rels": relationships(officeDocument="word/lost.xml")}), "no Word document"),
    (packed({"_rels/.rels": relationships(officeDocument="x.xml"), "x.xml": "<workbook/>"}), "no Word document"),
    (packed(parts() | {"word/document.xml": "<w:document"}), "word/document.xml is damaged"),
    (packed(parts() | {"word/document.xml": b"\xff\xff<x/>"}), "word/document.xml is damaged"),
    (packed(parts() | {"word/document.xml": BOMB}), "word/document.xml declares a document type"),
    (packed(parts() | {"word/document.xml": BOMB.encode("utf-16")}), "word/document.xml declares a document type"),
    (packed(parts() | {"word/document.xml": "<?xml version='1.0' encoding='cp037'?><x/>".encode("cp037")}), "damaged"),
    (packed(parts() | {"_rels/.rels": BOMB}), "_rels/.rels declares a document type"),
    (packed(parts(), zipfile.ZIP_LZMA), "packed in a way that is not read"),
])  # fmt: skip
def test_what_is_no_sound_word_document_is_one_clear_line(tmp_path, raw, said):
    path = tmp_path / "story.docx"
    path.write_bytes(raw)

    with pytest.raises(SourceError) as refused:
        sources.read_file(path)

    assert str(refused.value).startswith(f"{path}: ")
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_too_many_parts_are_refused(monkeypatch):
    monkeypatch.setattr(_package, "ENTRIES", 2)

    with pytest.raises(SourceError, match="more than 2 parts"):
        docx.read(GOOD)


@pytest.mark.parametrize("limit", ["PART", "TOTAL"])
def test_a_part_that_is_too_large_is_refused_before_it_is_unpacked(monkeypatch, limit):
    monkeypatch.setattr(_package, limit, 400)

    with pytest.raises(SourceError, match=r"is too large unpacked"):
        docx.read(GOOD)


def test_all_parts_together_have_a_limit(monkeypatch):
    monkeypatch.setattr(_package, "TOTAL", sum(map(len, parts(NOTED).values())) + 1_000)
    notes = part("footnotes", f'<w:footnote w:id="1">{paragraph("x" * 2_000)}</w:footnote>')

    assert ["word/footnotes.xml is too large unpacked"] == [
        x.why for x in docx.read(document(NOTED, footnotes=notes)).unread
    ]


def test_a_part_that_is_packed_too_tightly_is_refused():
    with pytest.raises(SourceError, match="packed more than 200 times smaller"):
        docx.read(document(paragraph("0" * 2_000_000)))


def test_a_part_whose_size_is_a_lie_is_damaged():
    raw = bytearray(document(paragraph("10 km " * 200)))
    entry = raw.index(b"word/document.xml", raw.index(b"PK\x01\x02")) - 46
    raw[entry + 24 : entry + 28] = (100).to_bytes(4, "little")

    with pytest.raises(SourceError, match=r"word/document\.xml is damaged"):
        docx.read(bytes(raw))


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, len(GOOD) - 1),
    st.integers(0, 255),
    st.sampled_from([GOOD, packed(parts(NOTED), zipfile.ZIP_STORED)]),
)
def test_a_damaged_byte_is_refused_or_harmless(at, byte, whole):
    raw = bytearray(whole)
    raw[at] = byte

    said = ""
    try:
        docx.read(bytes(raw))
    except SourceError as error:
        said = str(error)

    assert "\n" not in said


@given(st.binary(max_size=300))
def test_any_bytes_give_a_document_or_one_line(raw):
    with pytest.raises(SourceError):
        docx.read(b"PK\x03\x04" + raw)


@pytest.mark.parametrize("opening, closing", [
    ("<w:p><w:r><w:t>10 km</w:t></w:r>", "</w:p>"),
    ("<w:sdt><w:p/>", "</w:sdt>"),
    ("<mc:AlternateContent><mc:Choice><w:p/>", "</mc:Choice></mc:AlternateContent>"),
    (f"<w:p>{BEGIN}<w:r><w:t>5</w:t></w:r>", "</w:p>"),
    ('<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>5</w:t></w:r></w:p>', ""),
    (NOTED, ""),
])  # fmt: skip
def test_the_work_of_reading_is_linear(opening, closing):
    counts = []
    for n in (50, 800):
        notes = part("footnotes", f'<w:footnote w:id="1">{opening * n}{closing * n}</w:footnote>')
        raw = packed(parts(NOTED, opening * n + closing * n, footnotes=notes), zipfile.ZIP_STORED)
        with Work() as done:
            docx.read(raw)
        counts.append(done.count)

    assert counts[1] <= MOST * counts[0]


def test_the_format_is_not_read_from_a_text():
    with pytest.raises(SourceError, match=r"format 'docx' is no text"):
        claimcheck.check("10 km", format="docx")


def test_a_stream_of_that_name_is_read():
    read = sources.read_stream(io.BytesIO(GOOD), "Story.DOCX")

    assert ("10 km", "10 km", "Story.DOCX") == (read.text, read.prose, read.path)


SENTENCES = [
    "The path is 42 miles (67.6 km) long.", "The path is 42 miles (26 km) long.", "She was born in 1950.",
    "At 310 metres (1,071 feet) it is the tallest.", "It rose 20% from 50 to 65.",
    "It opened on Sunday, June 19, 2017.",
    "Of the 60 crew, 41 were saved and 29 lost.", "It covers 25,000 square kilometers (15,500 square miles).",
    "“About 40 % of us,” he said – twice.",
]  # fmt: skip


def cut(text, choice):
    """The text as runs, cut anywhere, with changes and marks around them."""
    runs = []
    while text:
        head, text = text[: (length := choice.randint(1, 12))], text[length:]
        runs += [
            choice.choice([run, inserted])(head),
            choice.choice(["", deleted("99 km"), "<w:proofErr/>", run("8", HIDDEN)]),
        ]
    return paragraph(*filter(None, runs))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True), st.integers())
def test_sentences_have_the_same_findings_in_a_document_and_as_text(sentences, seed):
    choice = random.Random(seed)
    text = "\n\n".join(sentences)

    read = docx.read(document(*[cut(sentence, choice) for sentence in sentences]))
    report = claimcheck.check(read.text).to_dict()

    assert text == read.text
    assert claimcheck.check(text).to_dict() == report


def test_a_document_is_checked_like_any_file(tmp_path):
    path = tmp_path / "story.docx"
    path.write_bytes(document(paragraph("The path is 42 miles "), table(["(26 km)"]), paragraph(SENTENCES[1])))

    report = claimcheck.check_file(path)

    assert ["26 km"] == [report.document[finding.span].strip("()") for finding in report.findings]
    assert (5, 23) == report.document.locate(report.findings[0].span.start)


def test_a_folder_is_walked_for_documents_and_what_was_not_read_is_told_by_the_exit_code(tmp_path):
    (tmp_path / "sound.docx").write_bytes(GOOD)
    (tmp_path / "noted.docx").write_bytes(document(NOTED))
    (tmp_path / "old.docx").write_bytes(b"\xd0\xcf\x11\xe0")

    result = CliRunner().invoke(cli, ["check", str(tmp_path)])

    assert 2 == result.exit_code
    assert "old.docx: in the format of Word before 2007 (.doc); accepted: a Word document (.docx)" in result.stderr
    assert "noted.docx: 1 figure read" in result.stdout
    assert "1 ! footnotes is missing" in result.stdout
    assert 3 == CliRunner().invoke(cli, ["check", str(tmp_path / "noted.docx")]).exit_code
    assert 0 == CliRunner().invoke(cli, ["check", "-", "--stdin-filename", "x.docx"], input=GOOD).exit_code
