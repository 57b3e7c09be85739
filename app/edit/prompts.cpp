// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/prompts.h"

#include "app/models/date_text.h"
#include "app/models/source_label.h"
#include "core/temporal/typed_date.h"

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QDate>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

namespace dateline::app {

namespace {

constexpr int listed = 200; ///< events shown at once; typing finds the others

QString tr(const char* text) { return QCoreApplication::translate("EditPrompts", text); }

/// A dialog with a column, and buttons below what is put there.
struct Frame {
    QDialog* dialog;
    QVBoxLayout* column;
    QPushButton* accept;
};

Frame frameOf(QWidget* window, const QString& title, const QString& action) {
    auto* dialog = new QDialog(window);
    dialog->setObjectName(QStringLiteral("editPrompt"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setMinimumWidth(420);
    auto* outer = new QVBoxLayout(dialog);
    auto* column = new QVBoxLayout;
    outer->addLayout(column);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    auto* accept = buttons->addButton(action, QDialogButtonBox::AcceptRole);
    accept->setDefault(true);
    outer->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return {dialog, column, accept};
}

/// Where typing goes at once: without this the buttons, which were made first, would take the keys.
void openAt(const Frame& frame, QWidget* first) {
    first->setFocus();
    frame.dialog->open();
}

QLabel* labelFor(Frame& frame, const QString& text, QWidget* buddy) {
    auto* label = new QLabel(text, frame.dialog);
    label->setBuddy(buddy);
    label->setWordWrap(true);
    frame.column->addWidget(label);
    frame.column->addWidget(buddy);
    buddy->setAccessibleName(text);
    return label;
}

/// A line for a date, and below it what is understood.
QLineEdit* addDateLine(Frame& frame, const QString& text, const QString& whenEmpty,
                       const std::function<void(bool)>& usable) {
    auto* line = new QLineEdit(text, frame.dialog);
    line->setObjectName(QStringLiteral("date"));
    line->setPlaceholderText(tr("12 Jan 2022, January 2022, mid-1941"));
    labelFor(frame, tr("Date"), line);
    auto* answer = new QLabel(frame.dialog);
    answer->setTextFormat(Qt::PlainText);
    answer->setWordWrap(true);
    answer->setProperty("role", QStringLiteral("muted"));
    frame.column->addWidget(answer);
    const auto update = [line, answer, whenEmpty, usable] {
        const QString typed = line->text().trimmed();
        const auto when = typedWhen(typed);
        answer->setText(when ? dateInWords(*when) + QStringLiteral(" · ") + granularityInWords(when->granularity)
                        : typed.isEmpty() ? (whenEmpty.isEmpty() ? tr("A day, month, year or stretch.") : whenEmpty)
                                          : tr("No such date, or one that can be read two ways."));
        line->setAccessibleDescription(answer->text());
        usable(when.has_value() || (typed.isEmpty() && !whenEmpty.isEmpty()));
    };
    QObject::connect(line, &QLineEdit::textChanged, answer, update);
    update();
    return line;
}

/// Events that hold what is typed, nearest in time first.
void fillEvents(QListWidget& list, const EventQuestion& question, const QString& typed) {
    const auto& events = question.project->graph.events;
    std::vector<std::pair<std::int64_t, std::uint32_t>> found;
    for (std::uint32_t i = 0; i < events.size(); ++i) {
        if (std::ranges::find(question.without, EventId{i}) != question.without.end()) continue;
        if (!typed.isEmpty() && !toQString(events[i].title).contains(typed, Qt::CaseInsensitive)) continue;
        const std::int64_t day = events[i].when.days.first.number;
        found.emplace_back(question.near ? std::abs(day - question.near->days.first.number) : day, i);
    }
    const auto shown = std::min<std::size_t>(listed, found.size());
    std::ranges::partial_sort(found, found.begin() + std::ptrdiff_t(shown));
    list.clear();
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& event = events[found[i].second];
        time::When when = event.when;
        when.clock.reset();
        auto* item = new QListWidgetItem(
            tr("%1 · %2").arg(dateInWords(when, {}, DateForm::brief), toQString(event.title)), &list);
        item->setData(Qt::UserRole, toQString(event.key));
    }
    list.setCurrentRow(0);
}

} // namespace

QString dateToType(const time::When& when) {
    const bool plain = when.modifier == time::Modifier::none && when.granularity != time::Granularity::range;
    time::When day = when;
    day.clock.reset();
    const QString words = dateInWords(day, QLocale::c(), DateForm::brief);
    const auto back = typedWhen(words);
    if (back && back->days == when.days) return words;
    const QString first = toQString(time::toIso(when.days.first));
    return plain && when.isExactDay() ? first
                                      : QStringLiteral("%1 to %2").arg(first, toQString(time::toIso(when.days.last)));
}

std::optional<time::When> typedWhen(const QString& words) {
    const auto today = QDate(1970, 1, 1).daysTo(QDate::currentDate());
    if (words.trimmed().isEmpty()) return std::nullopt;
    return temporal::typedDate(words.toStdString(), time::Day{static_cast<std::int32_t>(today)});
}

void askForLine(QWidget* window, const LineQuestion& question, std::function<void(const QString&)> answer) {
    Frame frame = frameOf(window, question.title, question.action.isEmpty() ? tr("Change") : question.action);
    auto* line = new QLineEdit(question.text, frame.dialog);
    line->setMaxLength(500);
    labelFor(frame, question.label, line);
    if (!question.known.isEmpty()) line->setCompleter(new QCompleter(question.known, line));
    const auto update = [accept = frame.accept, line, empty = question.mayBeEmpty] {
        accept->setEnabled(empty || !line->text().trimmed().isEmpty());
    };
    QObject::connect(line, &QLineEdit::textChanged, frame.dialog, update);
    update();
    line->selectAll();
    QObject::connect(frame.dialog, &QDialog::accepted, window,
                     [line, answer = std::move(answer)] { answer(line->text().simplified()); });
    openAt(frame, line);
}

void askForText(QWidget* window, const QString& title, const QString& text,
                std::function<void(const QString&)> answer) {
    Frame frame = frameOf(window, title, tr("Keep"));
    auto* edit = new QPlainTextEdit(text, frame.dialog);
    edit->setAccessibleName(title);
    edit->setTabChangesFocus(true);
    frame.column->addWidget(edit);
    edit->moveCursor(QTextCursor::End);
    QObject::connect(frame.dialog, &QDialog::accepted, window,
                     [edit, answer = std::move(answer)] { answer(edit->toPlainText().left(20'000).trimmed()); });
    frame.dialog->resize(460, 260);
    openAt(frame, edit);
}

void askForWhen(QWidget* window, const DateQuestion& question,
                std::function<void(const std::optional<time::When>&)> answer) {
    Frame frame = frameOf(window, question.title, tr("Change"));
    auto* line = addDateLine(frame, question.text, question.whenEmpty,
                             [accept = frame.accept](bool usable) { accept->setEnabled(usable); });
    line->selectAll();
    QObject::connect(frame.dialog, &QDialog::accepted, window,
                     [line, answer = std::move(answer)] { answer(typedWhen(line->text())); });
    openAt(frame, line);
}

void askForEvent(QWidget* window, const EventQuestion& question,
                 std::function<void(const std::string& key, int kind)> answer) {
    Frame frame = frameOf(window, question.title, question.action);
    QComboBox* kind = nullptr;
    if (!question.kinds.isEmpty()) {
        kind = new QComboBox(frame.dialog);
        kind->addItems(question.kinds);
        labelFor(frame, tr("This event"), kind);
    }
    auto* line = new QLineEdit(frame.dialog);
    line->setPlaceholderText(tr("Type words of its title"));
    labelFor(frame, tr("Event"), line);
    auto* list = new QListWidget(frame.dialog);
    list->setAccessibleName(tr("Events"));
    list->setUniformItemSizes(true);
    list->setTextElideMode(Qt::ElideRight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    frame.column->addWidget(list);
    const auto update = [=, accept = frame.accept] {
        fillEvents(*list, question, line->text().trimmed());
        accept->setEnabled(list->count() > 0);
    };
    QObject::connect(line, &QLineEdit::textChanged, list, update);
    QObject::connect(list, &QListWidget::itemActivated, frame.dialog, &QDialog::accept);
    update();
    QObject::connect(frame.dialog, &QDialog::accepted, window, [list, kind, answer = std::move(answer)] {
        if (const auto* item = list->currentItem())
            answer(item->data(Qt::UserRole).toString().toStdString(), kind ? kind->currentIndex() : 0);
    });
    frame.dialog->resize(520, 380);
    openAt(frame, line);
}

void askForNewEvent(QWidget* window, const QString& heading, const QString& title, const QString& date,
                    std::function<void(const NewEvent&)> answer) {
    Frame frame = frameOf(window, heading, tr("Add"));
    auto* line = new QLineEdit(title, frame.dialog);
    line->setObjectName(QStringLiteral("title"));
    line->setMaxLength(500);
    labelFor(frame, tr("Title"), line);
    auto usable = std::make_shared<bool>(false); // shared by two fields
    const auto update = [accept = frame.accept, line, usable] {
        accept->setEnabled(*usable && !line->text().trimmed().isEmpty());
    };
    auto* dateLine = addDateLine(frame, date, {}, [usable, update](bool dated) {
        *usable = dated;
        update();
    });
    QObject::connect(line, &QLineEdit::textChanged, frame.dialog, update);
    QObject::connect(frame.dialog, &QDialog::accepted, window, [line, dateLine, answer = std::move(answer)] {
        if (const auto when = typedWhen(dateLine->text())) answer({line->text().simplified(), *when});
    });
    openAt(frame, line);
}

} // namespace dateline::app
