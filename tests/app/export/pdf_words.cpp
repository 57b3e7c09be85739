// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/export/pdf_words.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QtEndian>

namespace dateline::test {

namespace {

QByteArray between(const QByteArray& text, const QByteArray& begin, const QByteArray& end, qsizetype from = 0) {
    const qsizetype first = text.indexOf(begin, from);
    if (first < 0) return {};
    const qsizetype last = text.indexOf(end, first + begin.size());
    return last < 0 ? QByteArray() : text.mid(first + begin.size(), last - first - begin.size());
}

QByteArray inflated(const QByteArray& bytes) {
    QByteArray sized(4, '\0');
    qToBigEndian(static_cast<quint32>(bytes.size() * 20), sized.data()); // a guess; it grows
    return qUncompress(sized + bytes);
}

} // namespace

PdfWords::PdfWords(QByteArray pdf) : m_pdf(std::move(pdf)) {
    readOffsets();
    const int catalog = reference(m_pdf.mid(m_pdf.lastIndexOf("trailer")), "/Root");
    const QByteArray pages = objectAt(reference(objectAt(catalog), "/Pages"));
    static const QRegularExpression kid(QStringLiteral("(\\d+) 0 R"));
    auto kids = kid.globalMatch(QString::fromLatin1(between(pages, "/Kids", "]")));
    while (kids.hasNext()) {
        const QByteArray page = objectAt(kids.next().captured(1).toInt());
        readLetters(streamOf(reference(page, "/Contents")), m_pages.emplaceBack());
    }
}

QStringList PdfWords::all() const {
    QStringList words;
    for (const QStringList& page : m_pages) words += page;
    return words;
}

QString PdfWords::info(const QByteArray& key) const {
    const QByteArray object = objectAt(reference(m_pdf.mid(m_pdf.lastIndexOf("trailer")), "/Info"));
    QByteArray text = between(object, "/" + key + " (", ")\n");
    text.replace("\\(", "(").replace("\\)", ")").replace("\\\\", "\\");
    return QStringDecoder(QStringDecoder::Utf16BE)(text.mid(2)); // behind the byte order mark
}

void PdfWords::readOffsets() {
    const qsizetype table = between(m_pdf.mid(m_pdf.lastIndexOf("startxref")), "startxref\n", "\n").toLongLong();
    const QList<QByteArray> lines = m_pdf.mid(table).split('\n');
    for (qsizetype i = 2; i < lines.size() && lines[i].size() >= 18; ++i)
        m_offsets.insert(static_cast<int>(i - 2), lines[i].left(10).toLongLong());
}

QByteArray PdfWords::objectAt(int number) const {
    const qsizetype begin = m_offsets.value(number);
    return m_pdf.mid(begin, m_pdf.indexOf("endobj", begin) - begin);
}

int PdfWords::reference(const QByteArray& object, const QByteArray& key) const {
    const QByteArray words = between(object, key + " ", " 0 R");
    return words.trimmed().toInt();
}

QByteArray PdfWords::streamOf(int number) const {
    const qsizetype begin = m_pdf.indexOf("stream\n", m_offsets.value(number)) + 7;
    const QByteArray head = m_pdf.mid(m_offsets.value(number), begin - m_offsets.value(number));
    const int indirect = head.contains("/Length") && head.contains(" 0 R") ? reference(head, "/Length") : 0;
    const qsizetype length = indirect > 0 ? objectAt(indirect).split('\n').value(1).trimmed().toLongLong()
                                          : between(head, "/Length ", " ").toLongLong();
    const QByteArray bytes = m_pdf.mid(begin, length);
    return head.contains("/FlateDecode") ? inflated(bytes) : bytes;
}

const QHash<uint, QChar>& PdfWords::lettersOf(int font) {
    if (const auto known = m_fonts.constFind(font); known != m_fonts.cend()) return *known;
    QHash<uint, QChar>& letters = m_fonts[font];
    const QByteArray map = streamOf(reference(objectAt(font), "/ToUnicode"));
    static const QRegularExpression range(QStringLiteral("<(\\w+)> <\\w+> \\[([^\\]]*)\\]"));
    static const QRegularExpression value(QStringLiteral("<(\\w+)>"));
    auto ranges = range.globalMatch(QString::fromLatin1(map));
    while (ranges.hasNext()) {
        const auto match = ranges.next();
        uint glyph = match.captured(1).toUInt(nullptr, 16);
        auto values = value.globalMatch(match.captured(2));
        while (values.hasNext())
            letters.insert(glyph++, QChar(static_cast<char16_t>(values.next().captured(1).toUInt(nullptr, 16))));
    }
    return letters;
}

void PdfWords::readLetters(const QByteArray& content, QStringList& words) {
    int font = 0;
    for (qsizetype at = content.indexOf("BT\n"); at >= 0; at = content.indexOf("BT\n", at + 3)) {
        const QByteArray run = content.mid(at, content.indexOf("ET\n", at) - at);
        if (const QByteArray name = between(run, "/F", " "); !name.isEmpty()) font = name.toInt();
        const QHash<uint, QChar>& letters = lettersOf(font);
        QString word;
        for (qsizetype glyph = run.indexOf('<'); glyph >= 0; glyph = run.indexOf('<', glyph + 1))
            word += letters.value(run.mid(glyph + 1, 4).toUInt(nullptr, 16), QChar::ReplacementCharacter);
        words << word.replace(QLatin1Char('\t'), QLatin1Char(' ')); // the blank's glyph is the tabulator's too
    }
}

} // namespace dateline::test
