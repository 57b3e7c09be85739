// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/date_prompt.h"

#include "app/timeline/timeline_text.h"
#include "app/timeline/timeline_view.h"
#include "core/temporal/typed_date.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

namespace dateline::app {

DatePrompt::DatePrompt(Read read, Name name, QWidget* parent)
    : QDialog(parent), m_read(std::move(read)), m_name(std::move(name)) {
    setWindowTitle(tr("Go to date"));
    auto* column = new QVBoxLayout(this);
    m_words = new QLineEdit(this);
    m_words->setPlaceholderText(tr("12 Jan 2022, 1066, last March"));
    m_words->setAccessibleName(tr("Date to go to"));
    m_words->setMinimumWidth(300);
    m_answer = new QLabel(this);
    m_answer->setTextFormat(Qt::PlainText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setIcon({}); // as plain as the rest of the window
    m_go = buttons->addButton(tr("Go"), QDialogButtonBox::AcceptRole);
    m_go->setDefault(true);
    column->addWidget(m_words);
    column->addWidget(m_answer);
    column->addWidget(buttons);
    connect(m_words, &QLineEdit::textChanged, this, &DatePrompt::update);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_when) Q_EMIT chosen(*m_when);
        accept();
    });
    update();
}

QString DatePrompt::answer() const { return m_answer->text(); }

void DatePrompt::update() {
    const QString typed = m_words->text().trimmed();
    m_when = typed.isEmpty() ? std::nullopt : m_read(typed);
    m_go->setEnabled(m_when.has_value());
    m_answer->setText(m_when            ? m_name(*m_when)
                      : typed.isEmpty() ? tr("A day, month or year, or words like “last March”.")
                                        : tr("Not a date yet, or one that can be read two ways."));
    m_words->setAccessibleDescription(m_answer->text());
}

void askForDate(TimelineView& timeline) {
    const time::Day today{static_cast<std::int32_t>(toQDate(time::Day{0}).daysTo(QDate::currentDate()))};
    const auto text = std::make_shared<TimelineText>(timeline.font(), timeline.locale()); // outlives this function
    auto* prompt =
        new DatePrompt([today](const QString& words) { return temporal::typedDate(words.toStdString(), today); },
                       [text](const time::When& when) { return text->longDate(when); }, timeline.window());
    prompt->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(prompt, &DatePrompt::chosen, &timeline,
                     [&timeline](const time::When& when) { timeline.showDays(when.days); });
    prompt->open();
}

} // namespace dateline::app
