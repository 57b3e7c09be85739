// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/reader_panel.h"

#include "app/models/date_text.h"
#include "app/models/fonts.h"
#include "app/models/source_colors.h"
#include "app/models/source_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace dateline::app {

namespace {

/// More text than this is laid out around the place a person came for; an article is a hundredth of it.
constexpr std::uint32_t shownBytes = 512u << 10;

QLabel* withRole(QLabel* made, const char* role) {
    made->setProperty("role", QString::fromLatin1(role));
    made->setTextFormat(Qt::PlainText);
    return made;
}

QLabel* label(const char* role, QWidget* parent) { return withRole(new QLabel(parent), role); }

/// Takes the width that is left and cuts its text to it; text() stays whole.
class ElidedLabel : public QLabel {
public:
    explicit ElidedLabel(QWidget* parent) : QLabel(parent) {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QRect area = contentsRect();
        style()->drawItemText(&painter, area, static_cast<int>(alignment()), palette(), isEnabled(),
                              fontMetrics().elidedText(text(), Qt::ElideRight, area.width()), foregroundRole());
    }
};

} // namespace

ReaderPanel::ReaderPanel(QWidget* parent)
    : QWidget(parent), m_name(withRole(new ElidedLabel(this), "plain")), m_date(label("muted", this)),
      m_note(label("muted", this)), m_text(new ReaderText(this)) {
    setObjectName(QStringLiteral("readerPanel"));
    setAttribute(Qt::WA_StyledBackground);
    m_name->setFont(scaledFont(font(), 1.0, QFont::DemiBold));
    m_note->setWordWrap(true);
    m_note->hide();
    m_name->setObjectName(QStringLiteral("readerSource"));
    m_date->setObjectName(QStringLiteral("readerDate"));
    auto* header = new QHBoxLayout;
    header->setContentsMargins(16, 10, 16, 8);
    header->addWidget(m_name, 1);
    header->addWidget(m_date);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    m_note->setContentsMargins(16, 0, 16, 8);
    layout->addWidget(m_note);
    layout->addWidget(m_text, 1);
    setFocusProxy(m_text);
    connect(m_text, &ReaderText::timexActivated, this, &ReaderPanel::chooseEventAt);
}

void ReaderPanel::setProject(std::shared_ptr<const project::Project> project) {
    m_project = std::move(project);
    m_timexEvents = m_project ? TimexEvents(m_project->graph) : TimexEvents();
    m_event.reset();
    m_document.reset();
    m_current.reset();
    m_positions = {};
    m_text->setArticle({}, {}, {});
    updateHeader();
    Q_EMIT documentShown(std::nullopt);
}

void ReaderPanel::setSelectedEvent(std::optional<EventId> event) {
    m_event = event;
    if (m_document) mark(std::nullopt);
}

void ReaderPanel::showDocument(DocumentId document) {
    if (m_document != document) load(document, {});
    mark(std::nullopt);
}

void ReaderPanel::showPassage(const graph::Passage& passage) {
    const Span shown = m_positions.shown();
    if (m_document != passage.document || !shown.contains(passage.span)) load(passage.document, passage.span);
    mark(passage.span);
    m_text->scrollTo(m_positions.toUtf16(passage.span));
}

void ReaderPanel::showFound(DocumentId document, Span words) {
    if (words.empty()) return showDocument(document);
    if (m_document != document || !m_positions.shown().contains(words)) load(document, words);
    mark(words);
    m_text->scrollTo(m_positions.toUtf16(words));
}

void ReaderPanel::load(DocumentId document, Span focus) {
    m_document = document;
    const auto& article = m_project->at(document).document;
    const Span shown = excerptAround(article.text, focus, shownBytes);
    m_positions = TextPositions(slice(article.text, shown), shown.begin);
    std::optional<TextRange> headline;
    if (article.headline && shown.contains(*article.headline)) headline = m_positions.toUtf16(*article.headline);
    std::vector<TextRange> furniture;
    for (const auto& span : article.furniture)
        if (shown.overlaps(span)) furniture.push_back(m_positions.toUtf16(span));
    m_text->setArticle(m_positions.text(), headline, furniture);
    updateHeader();
    Q_EMIT documentShown(m_document);
}

void ReaderPanel::mark(std::optional<Span> current) {
    m_current = current;
    const Span shown = m_positions.shown();
    const auto& timexes = m_project->at(*m_document).reading.timexes;
    ReaderMarks marks;
    marks.passageColour = SourceColors::of(*m_document, palette());
    std::set<std::size_t> selected;
    if (m_event) {
        for (const auto& passage : m_project->at(*m_event).passages) {
            if (passage.document != *m_document || !shown.overlaps(passage.span)) continue;
            marks.passages.push_back(m_positions.toUtf16(passage.span));
            if (passage.timex) selected.insert(*passage.timex);
        }
    }
    std::sort(marks.passages.begin(), marks.passages.end(), [](TextRange a, TextRange b) { return a.begin < b.begin; });
    if (current) marks.current = m_positions.toUtf16(*current);
    for (std::size_t i = 0; i < timexes.size(); ++i) {
        if (!shown.overlaps(timexes[i].span)) continue;
        const bool linked = !m_timexEvents.eventsAt(*m_document, i).empty();
        marks.dated.push_back({m_positions.toUtf16(timexes[i].span), i, linked, selected.contains(i), toolTipOf(i)});
    }
    m_text->setMarks(std::move(marks));
}

QString ReaderPanel::toolTipOf(std::size_t timex) const {
    const auto& reading = m_project->at(*m_document).reading.timexes[timex];
    QString text = reading.when ? dateInWords(*reading.when) : valueInWords(reading.value);
    for (const EventId event : m_timexEvents.eventsAt(*m_document, timex))
        text += QLatin1Char('\n') + toQString(m_project->at(event).title);
    return text;
}

void ReaderPanel::chooseEventAt(std::size_t timex) {
    const auto& events = m_timexEvents.eventsAt(*m_document, timex);
    if (events.empty()) return;
    // Where several events rest on the same words, choosing again goes on to the next.
    auto chosen = m_event ? std::find(events.begin(), events.end(), *m_event) : events.end();
    if (chosen != events.end()) ++chosen;
    Q_EMIT eventChosen(chosen == events.end() ? events.front() : *chosen);
}

void ReaderPanel::updateHeader() {
    m_note->hide();
    if (!m_document) {
        m_name->setText(tr("Reader"));
        m_name->setToolTip({});
        m_date->clear();
        return;
    }
    const auto& source = m_project->at(*m_document);
    const DatingLine dating = datingLine(source.reading.published);
    m_name->setText(sourceName(source));
    m_name->setToolTip(m_name->text());
    m_date->setText(dating.text);
    const Theme theme = Theme::current();
    m_date->setStyleSheet(QStringLiteral("color: %1").arg((dating.concluded ? theme.inferred : theme.muted).name()));
    QStringList notes;
    if (source.nearDuplicateOf)
        notes << tr("Nearly the same words as %1").arg(sourceName(m_project->at(*source.nearDuplicateOf)));
    if (m_positions.shown().size() < source.document.text.size())
        notes << tr("A very long text: the part around this passage is shown");
    m_note->setText(notes.join(QLatin1Char('\n')));
    m_note->setVisible(!notes.isEmpty());
}

void ReaderPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::StyleChange || !m_document) return;
    updateHeader();
    mark(m_current);
}

} // namespace dateline::app
