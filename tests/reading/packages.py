"""Makes documents for tests: packages of Word and OpenDocument, of nothing but the XML that a test is about."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
        ("svg", "svg-compatible"),
    )
)  # fmt: skip


def package(**parts):
    """An archive with some parts; `__` in their names stands for a slash, `_0` for a dot."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_0", "."), data)
    return made.getvalue()


def docx(body, **parts):
    """A Word document; `body` is the XML in it, or paragraphs of plain text. `parts` are others beside its text."""
    inner = body if isinstance(body, str) else "".join(map(paragraph, body))
    root = f'<w:document xmlns:w="{W}"><w:body>{inner}</w:body></w:document>'
    fixed = {"[Content_Types]_0xml": _TYPES, "_rels__0rels": _RELATIONS, "word__document_0xml": root}
    return package(**fixed, **{f"word__{name}_0xml": rooted(name, xml) for name, xml in parts.items()})


def rooted(name, xml):
    """A part of a Word document."""
    return f'<w:{name} xmlns:w="{W}">{xml}</w:{name}>'


def paragraph(text, style=""):
    """A paragraph of Word with one run."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{run(text)}</w:p>"


def run(text, properties=""):
    """A run of Word."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def odt(body, styles=""):
    """An OpenDocument text; `body` is the XML in it, or paragraphs of plain text."""
    inner = body if isinstance(body, str) else "".join(f"<text:p>{one}</text:p>" for one in body)
    content = (
        f"<office:document-content {_SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{inner}</office:text></office:body></office:document-content>"
    )
    return package(mimetype="application/vnd.oasis.opendocument.text", content_0xml=content)


def part(data, name):
    """A part of a package, as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def parts(data):
    """All parts of a package, by their names, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}
