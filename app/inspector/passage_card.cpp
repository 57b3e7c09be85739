// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/passage_card.h"

#include "app/models/date_text.h"
#include "app/models/explanation_text.h"
#include "app/models/fonts.h"
#include "app/models/icons.h"
#include "app/models/passage_quote.h"
#include "app/models/source_colors.h"
#include "app/models/source_label.h"
#include "app/models/status_text.h"
#include "app/models/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline::app {

namespace {

/// What the passage itself comes to. Where a person dated the event otherwise, that is not what the passage says.
time::When toldDate(const graph::Event& event, const graph::Passage& passage) {
    const auto named = std::ranges::find_if(passage.why.rbegin(), passage.why.rend(),
                                            [](const auto& step) { return !step.after.empty(); });
    if (named == passage.why.rend()) return event.when;
    const auto day = time::fromIso(named->after);
    return day && !event.when.days.contains(*day) ? time::exactDay(*day) : event.when;
}

/// "Why 12 January 2022?": the date without its weekday and what is unknown in it.
QString whyTitle(const graph::Event& event, const graph::Passage& passage) {
    time::When when = toldDate(event, passage);
    when.clock.reset();
    const QString date =
        when.granularity <= time::Granularity::range ? rangeInWords(when.days) : dateInWords(when, {}, DateForm::brief);
    return QCoreApplication::translate("PassageCard", "Why %1?").arg(date);
}

QString numberedRows(const QStringList& sentences) {
    QString rows;
    for (int i = 0; i < sentences.size(); ++i)
        rows += QStringLiteral("<tr><td style='padding-right:7px'>%1</td><td>%2</td></tr>")
                    .arg(i + 1)
                    .arg(sentences[i].toHtmlEscaped());
    return QStringLiteral("<table cellspacing='0' cellpadding='1'>%1</table>").arg(rows);
}

} // namespace

QString passageRichText(const project::Project& project, const graph::Passage& passage) {
    const Theme theme = Theme::current();
    QString html;
    for (const QuotePart& part : quoteOf(project.at(passage.document), passage)) {
        const QString words = part.text.toHtmlEscaped();
        if (part.dated)
            html += QStringLiteral("<span style='background:%1;color:%2'>%3</span>")
                        .arg(theme.highlight.name(), theme.highlightText.name(), words);
        else if (part.passage)
            html += words;
        else
            html += QStringLiteral("<span style='color:%1'>%2</span>").arg(theme.muted.name(), words);
    }
    return html;
}

PassageCard::PassageCard(const project::Project& project, const graph::Event& event, const graph::Passage& passage,
                         QWidget* parent)
    : QFrame(parent), m_passage(passage) {
    setObjectName(QStringLiteral("passageCard"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 10, 7);
    layout->setSpacing(4);
    addHeader(project);
    addStatus(event);
    addText(project);
    addExplanation(project, event);
}

void PassageCard::addHeader(const project::Project& project) {
    const auto& source = project.at(m_passage.document);
    auto* name = new QLabel(sourceName(source), this);
    name->setTextFormat(Qt::PlainText);
    name->setFont(scaledFont(font(), 1.0, QFont::DemiBold));
    name->setMinimumWidth(40);
    auto* date = new QLabel(shortDate(source.reading.published), this);
    date->setProperty("role", QStringLiteral("muted"));
    date->setFont(scaledFont(font(), 0.92));
    auto* row = new QHBoxLayout;
    row->addWidget(name, 1);
    row->addWidget(date);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

/// Where the passage says it otherwise than the event: an announcement among reports.
void PassageCard::addStatus(const graph::Event& event) {
    if (m_passage.status == event.status) return;
    auto* status = new QLabel(statusInWords(m_passage.status), this);
    status->setObjectName(QStringLiteral("passageStatus"));
    status->setProperty("role", QStringLiteral("muted"));
    status->setWordWrap(true);
    layout()->addWidget(status);
}

void PassageCard::addText(const project::Project& project) {
    auto* text = new QLabel(this);
    text->setObjectName(QStringLiteral("passageText"));
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setFont(readingFont(font()));
    text->setText(QStringLiteral("<div style='line-height:%1%'>%2</div>")
                      .arg(linePercent(text->font(), 1.46))
                      .arg(passageRichText(project, m_passage)));
    layout()->addWidget(text);
    const auto& source = project.at(m_passage.document);
    setAccessibleName(QStringLiteral("%1, %2: %3")
                          .arg(sourceName(source), datingLine(source.reading.published).text,
                               toQString(slice(source.document.text, m_passage.span)).simplified()));
}

void PassageCard::addExplanation(const project::Project& project, const graph::Event& event) {
    m_why = new QToolButton(this);
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setProperty("role", QStringLiteral("why"));
    m_why->setText(whyTitle(event, m_passage));
    m_why->setFont(scaledFont(font(), 0.96, QFont::DemiBold));
    m_why->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_why->setIconSize(QSize(12, 12));
    m_why->setCheckable(true);
    m_why->setCursor(Qt::PointingHandCursor);
    m_chain = new QLabel(numberedRows(explanationInWords(m_passage.why, m_passage.document, project)), this);
    m_chain->setObjectName(QStringLiteral("chain"));
    m_chain->setProperty("role", QStringLiteral("muted"));
    m_chain->setTextFormat(Qt::RichText);
    m_chain->setWordWrap(true);
    m_chain->setFont(scaledFont(font(), 0.94));
    m_chain->setContentsMargins(4, 0, 0, 2);
    layout()->addWidget(m_why);
    layout()->addWidget(m_chain);
    connect(m_why, &QToolButton::toggled, this, &PassageCard::setExplained);
    setExplained(false);
}

void PassageCard::setExplained(bool explained) {
    const Theme theme = Theme::current();
    m_why->setIcon(
        themedIcon(explained ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), theme.inferred));
    m_why->setChecked(explained);
    m_chain->setVisible(explained);
}

bool PassageCard::isExplained() const { return m_why->isChecked(); }

void PassageCard::setCurrent(bool current) {
    setProperty("current", current);
    style()->unpolish(this);
    style()->polish(this);
}

void PassageCard::mousePressEvent(QMouseEvent* event) { m_pressed = event->button() == Qt::LeftButton; }

void PassageCard::mouseReleaseEvent(QMouseEvent* event) {
    if (m_pressed && rect().contains(event->position().toPoint())) Q_EMIT activated();
    m_pressed = false;
}

void PassageCard::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (enter) return Q_EMIT activated();
    QFrame::keyPressEvent(event);
}

void PassageCard::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(SourceColors::of(m_passage.document, palette()));
    painter.drawRoundedRect(QRectF(1, 6, 4, height() - 12), 2, 2);
}

} // namespace dateline::app
