// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a person can select and copy in a PDF that Qt wrote: its objects are plain, its letters stand by themselves, and each
// font tells which letter a glyph is.

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace dateline::test {

class PdfWords {
public:
    explicit PdfWords(QByteArray pdf);

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    /// What was drawn at one go, in the order of drawing.
    [[nodiscard]] QStringList page(int index) const { return m_pages[index]; }
    [[nodiscard]] QStringList all() const;
    /// Of the document information: "Title", "Creator".
    [[nodiscard]] QString info(const QByteArray& key) const;

private:
    [[nodiscard]] QByteArray objectAt(int number) const;
    [[nodiscard]] QByteArray streamOf(int number) const;
    [[nodiscard]] int reference(const QByteArray& object, const QByteArray& key) const;
    void readOffsets();
    void readLetters(const QByteArray& content, QStringList& words);
    [[nodiscard]] const QHash<uint, QChar>& lettersOf(int font);

    QByteArray m_pdf;
    QHash<int, qsizetype> m_offsets; ///< of objects
    QHash<int, QHash<uint, QChar>> m_fonts;
    QList<QStringList> m_pages;
};

} // namespace dateline::test
