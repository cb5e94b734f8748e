"""PDFs made here, to be looked at or to do something."""

import zlib


def pdf(root: bytes = b"", page: bytes = b"", *more: bytes) -> bytes:
    """One page with a line; `root` and `page` go into their dictionaries, `more` are objects."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R%s>>" % root,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>%s>>" % page,
        b"<</Length 47>>stream\nBT /F1 24 Tf 20 100 Td (Receipt 4481203) Tj ET  \nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *more,
    )
    made, places = bytearray(b"%PDF-1.5\n"), list[int]()
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count, start = len(objects) + 1, len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    made += b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (count, start)
    return bytes(made)


def packed(inside: bytes, about: bytes = b"/Filter/FlateDecode") -> bytes:
    """An object stream with one object in it."""
    stream = zlib.compress(b"7 0 " + inside)
    told = b"<</Type/ObjStm/N 1/First 4/Length %d%s>>" % (len(stream), about)
    return told + b"\nstream\n" + stream + b"\nendstream"
