// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace dateline::app {

ExportDialog::ExportDialog(ImageFormat format, bool darkWindow, QWidget* parent)
    : QDialog(parent), m_inView(new QRadioButton(tr("What is in view"))),
      m_whole(new QRadioButton(tr("The whole timeline"))), m_scale(new QComboBox), m_theme(new QComboBox),
      m_legend(new QCheckBox(tr("Legend of sources"))), m_sourceList(new QCheckBox(tr("List of sources below"))) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export picture"));
    m_inView->setChecked(true);
    m_legend->setChecked(true);
    for (const int scale : {1, 2, 3, 4}) m_scale->addItem(QStringLiteral("%1×").arg(scale), scale);
    m_scale->setCurrentIndex(1);
    m_theme->addItem(tr("Light"), static_cast<int>(ImageTheme::light));
    m_theme->addItem(tr("Dark"), static_cast<int>(ImageTheme::dark));
    m_theme->addItem(tr("Print"), static_cast<int>(ImageTheme::print));
    m_theme->setCurrentIndex(darkWindow ? 1 : 0);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(8);
    form->addRow(tr("Show"), m_inView);
    form->addRow(QString(), m_whole);
    if (format == ImageFormat::png)
        form->addRow(tr("Scale"), m_scale);
    else
        m_scale->setParent(this), m_scale->hide();
    form->addRow(tr("Colours"), m_theme);
    form->addRow(tr("With"), m_legend);
    form->addRow(QString(), m_sourceList);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* save = buttons->addButton(tr("Save as…"), QDialogButtonBox::AcceptRole);
    save->setProperty("role", QStringLiteral("primary"));
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 18);
    layout->setSpacing(18);
    layout->addLayout(form);
    layout->addWidget(buttons);
}

bool ExportDialog::wholeTimeline() const { return m_whole->isChecked(); }

ImageRequest ExportDialog::request() const {
    ImageRequest request;
    request.scale = m_scale->currentData().toInt();
    request.theme = static_cast<ImageTheme>(m_theme->currentData().toInt());
    request.legend = m_legend->isChecked();
    request.sourceList = m_sourceList->isChecked();
    return request;
}

} // namespace dateline::app
