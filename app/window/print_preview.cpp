// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/print_preview.h"

#include <QFutureWatcher>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QtConcurrentRun>

#include <algorithm>

namespace dateline::app {

namespace {

QPageLayout pageLayoutOf(const ExportChoices& choices) {
    const QPageSize::PageSizeId paper = choices.sizing == ExportChoices::Sizing::a3       ? QPageSize::A3
                                        : choices.sizing == ExportChoices::Sizing::letter ? QPageSize::Letter
                                                                                          : QPageSize::A4;
    return {QPageSize(paper), choices.portrait ? QPageLayout::Portrait : QPageLayout::Landscape, QMarginsF()};
}

QSizeF paperOf(const QPrinter& printer) {
    return printer.pageLayout().fullRect(QPageLayout::Millimeter).size() * unitsPerMillimetre;
}

} // namespace

PrintPreview::PrintPreview(std::shared_ptr<const project::Project> project, ImageRequest request,
                           const ExportChoices& choices, QWidget* window)
    : QObject(window), m_composer(std::make_shared<PictureComposer>(std::move(project))), m_request(std::move(request)),
      m_window(window), m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution)) {
    m_printer->setPageLayout(pageLayoutOf(choices));
    m_printer->setFullPage(true); // the sheets have margins of their own
    m_printer->setCreator(QStringLiteral("Dateline " DATELINE_VERSION));
    m_request.size = paperOf(*m_printer);
}

PrintPreview::~PrintPreview() = default;

void PrintPreview::open(const JobControl& control) {
    using Laid = std::shared_ptr<const Picture>;
    auto* watcher = new QFutureWatcher<Laid>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        m_picture = watcher->result();
        watcher->deleteLater();
        if (!m_picture) return Q_EMIT closed();
        showDialog();
        Q_EMIT opened();
    });
    watcher->setFuture(QtConcurrent::run([composer = m_composer, request = m_request, control]() -> Laid {
        auto picture = std::make_shared<const Picture>(composer->compose(request, control));
        return control.cancelled() ? nullptr : picture;
    }));
}

void PrintPreview::showDialog() {
    m_printer->setDocName(m_picture->title);
    auto* dialog = new QPrintPreviewDialog(m_printer.get(), m_window);
    dialog->setObjectName(QStringLiteral("printPreview"));
    dialog->setWindowTitle(tr("Print preview"));
    connect(dialog, &QPrintPreviewDialog::paintRequested, this, [this](QPrinter* printer) { print(*printer); });
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        dialog->deleteLater();
        connect(dialog, &QObject::destroyed, this, &PrintPreview::closed); // it uses the printer until then
    });
    dialog->resize(m_window->size() * 0.9);
    dialog->open();
}

const Picture& PrintPreview::pictureFor(const QPrinter& printer) {
    const QSizeF paper = paperOf(printer);
    if (!m_picture || paper != m_request.size) {
        m_request.size = paper;
        m_picture = std::make_shared<const Picture>(m_composer->compose(m_request));
    }
    return *m_picture;
}

void PrintPreview::print(QPrinter& printer) {
    const Picture& picture = pictureFor(printer);
    const auto count = static_cast<int>(picture.sheets.size());
    const bool some = printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0;
    const int first = some ? std::clamp(printer.fromPage(), 1, count) : 1;
    const int last = some && printer.toPage() > 0 ? std::clamp(printer.toPage(), first, count) : count;
    QPainter painter(&printer);
    painter.scale(printer.logicalDpiX() / unitsPerInch, printer.logicalDpiY() / unitsPerInch);
    for (int page = first; page <= last; ++page) {
        if (page > first) printer.newPage();
        picture.paint(painter, static_cast<std::size_t>(page - 1));
    }
}

} // namespace dateline::app
