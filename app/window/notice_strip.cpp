// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/notice_strip.h"

#include "app/models/icons.h"
#include "app/models/source_label.h"
#include "app/models/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline::app {

namespace {

constexpr std::size_t fewProblems = 4;
constexpr auto problemLine = QLatin1String("problem");
constexpr auto noticeLine = QLatin1String("notice");

QString stageName(Stage stage) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("NoticeStrip", text); };
    switch (stage) {
    case Stage::reading:
        return tr("Reading files");
    case Stage::extracting:
        return tr("Finding dates");
    case Stage::dating:
        return tr("Dating articles");
    case Stage::merging:
        return tr("Gathering events");
    case Stage::naming:
        return tr("Naming events");
    case Stage::relating:
        return tr("Relating events");
    case Stage::writing:
        return tr("Writing");
    }
    return {};
}

} // namespace

QString progressInWords(const Progress& progress) {
    if (progress.total == 0) return stageName(progress.stage) + QStringLiteral(" …");
    const QLocale locale;
    const auto number = [&](std::size_t count) { return locale.toString(static_cast<qulonglong>(count)); };
    if (progress.reused > 0)
        return QCoreApplication::translate("NoticeStrip", "%1: %2 of %3 (%4 known already)")
            .arg(stageName(progress.stage), number(progress.done), number(progress.total), number(progress.reused));
    return QCoreApplication::translate("NoticeStrip", "%1: %2 of %3")
        .arg(stageName(progress.stage), number(progress.done), number(progress.total));
}

NoticeStrip::NoticeStrip(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("noticeStrip"));
    setAttribute(Qt::WA_StyledBackground);
    m_lines = new QVBoxLayout(this);
    m_lines->setContentsMargins(14, 5, 8, 5);
    m_lines->setSpacing(2);
    makeProgress();
    updateVisibility();
}

void NoticeStrip::makeProgress() {
    m_progress = new QWidget(this);
    m_progressText = new QLabel(m_progress);
    m_progressText->setObjectName(QStringLiteral("progressText"));
    m_progressBar = new QProgressBar(m_progress);
    m_progressBar->setTextVisible(false);
    m_progressBar->setMaximumWidth(260);
    auto* cancel = new QPushButton(tr("Cancel"), m_progress);
    cancel->setObjectName(QStringLiteral("cancel"));
    connect(cancel, &QPushButton::clicked, this, &NoticeStrip::cancelRequested);
    auto* row = new QHBoxLayout(m_progress);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_progressText);
    row->addWidget(m_progressBar, 1);
    row->addWidget(cancel);
    row->addStretch(1);
    m_lines->addWidget(m_progress);
    m_progress->hide();
}

void NoticeStrip::showProgress(const Progress& progress) {
    m_progressText->setText(progressInWords(progress));
    m_progressBar->setRange(0, static_cast<int>(progress.total));
    m_progressBar->setValue(static_cast<int>(progress.done));
    m_progress->show();
    updateVisibility();
}

void NoticeStrip::hideProgress() {
    m_progress->hide();
    updateVisibility();
}

QWidget* NoticeStrip::makeLine(const QString& id, const QString& text, const char* role, bool dismissable) {
    auto* line = new QWidget(this);
    line->setObjectName(id);
    auto* label = new QLabel(text, line);
    label->setProperty("role", QString::fromLatin1(role));
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setTextFormat(Qt::RichText);
    label->setMinimumWidth(60);
    label->setWordWrap(true); // links stand at the end
    connect(label, &QLabel::linkActivated, this, &NoticeStrip::linkFollowed);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label, 1);
    if (dismissable) {
        auto* dismiss = new QToolButton(line);
        dismiss->setObjectName(QStringLiteral("dismiss"));
        dismiss->setProperty("role", QStringLiteral("quiet"));
        dismiss->setIcon(themedIcon(QStringLiteral("close"), Theme::current().muted));
        dismiss->setIconSize(QSize(12, 12));
        dismiss->setToolTip(tr("Dismiss"));
        dismiss->setAccessibleName(tr("Dismiss: %1").arg(text));
        connect(dismiss, &QToolButton::clicked, this, [this, line] { removeLine(line); });
        row->addWidget(dismiss);
    }
    m_lines->addWidget(line);
    updateVisibility();
    return line;
}

void NoticeStrip::addProblems(std::span<const Error> problems) {
    addLines(problemLine, problems, tr("Not read: %1"), "warning");
    if (problems.size() > fewProblems)
        makeLine(
            problemLine,
            tr("… and %Ln more, listed under the sources", nullptr, static_cast<int>(problems.size() - fewProblems)),
            "warning", true);
}

void NoticeStrip::setNotices(std::span<const Error> notices) {
    removeLines(noticeLine);
    addLines(noticeLine, notices, QStringLiteral("%1"), "muted");
    if (notices.size() > fewProblems)
        makeLine(noticeLine,
                 tr("… and %Ln more such notice(s)", nullptr, static_cast<int>(notices.size() - fewProblems)), "muted",
                 true);
}

void NoticeStrip::addLines(const QString& id, std::span<const Error> errors, const QString& pattern, const char* role) {
    for (const auto& error : errors.first(std::min(errors.size(), fewProblems)))
        makeLine(id, pattern.arg(toQString(error.message())).toHtmlEscaped(), role, true);
}

void NoticeStrip::clearProblems() { removeLines(problemLine); }

void NoticeStrip::removeLines(const QString& id) {
    const auto lines = findChildren<QWidget*>(id, Qt::FindDirectChildrenOnly);
    for (QWidget* line : lines) removeLine(line);
}

void NoticeStrip::setLine(const QString& id, const QString& text, bool dismissable) {
    auto* before = findChild<QWidget*>(id, Qt::FindDirectChildrenOnly);
    if (before && !text.isEmpty() && !dismissable && before->findChild<QToolButton*>() == nullptr)
        return before->findChild<QLabel*>()->setText(
            text); // in place: whoever is about to click a link in it still can
    if (before) removeLine(before);
    if (!text.isEmpty()) makeLine(id, text, "muted", dismissable);
}

/// Later, because a click in the line itself may be what removes it.
void NoticeStrip::removeLine(QWidget* line) {
    m_lines->removeWidget(line);
    line->setObjectName({});
    line->hide();
    line->deleteLater();
    updateVisibility();
}

void NoticeStrip::updateVisibility() {
    const bool lines = m_lines->count() > 1;
    setVisible(lines || !m_progress->isHidden());
}

void NoticeStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::StyleChange) return;
    const auto buttons = findChildren<QToolButton*>(QStringLiteral("dismiss"));
    for (QToolButton* button : buttons) button->setIcon(themedIcon(QStringLiteral("close"), Theme::current().muted));
}

} // namespace dateline::app
