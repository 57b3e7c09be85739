// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/svg_fonts.h"

namespace dateline::app {

namespace {

// None is wider than what the letters were measured with, except the last, which is everywhere on Linux.
constexpr auto fallbacks = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/// As a CSS family name; generic ones are not quoted.
QByteArray quoted(const QByteArray& family) { return family.contains(' ') ? "'" + family + "'" : family; }

} // namespace

QByteArray withFallbackFonts(const QByteArray& svg) {
    static const QByteArray attribute = "font-family=\"";
    QByteArray out;
    out.reserve(svg.size() + svg.size() / 4);
    qsizetype done = 0;
    for (qsizetype at = svg.indexOf(attribute); at >= 0; at = svg.indexOf(attribute, done)) {
        const qsizetype begin = at + attribute.size();
        const qsizetype end = svg.indexOf('"', begin);
        if (end < 0) break;
        out += svg.mid(done, begin - done);
        out += quoted(svg.mid(begin, end - begin)) + ", " + fallbacks;
        done = end;
    }
    return out + svg.mid(done);
}

} // namespace dateline::app
