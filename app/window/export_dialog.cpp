// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export_dialog.h"

#include "app/export/image_export.h"
#include "app/models/source_label.h"
#include "app/models/theme.h"
#include "app/window/picture_preview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace dateline::app {

namespace {

using Sizing = ExportChoices::Sizing;
using Stretch = ExportChoices::Stretch;

void select(QComboBox& box, const QVariant& value) { box.setCurrentIndex(qMax(0, box.findData(value))); }

QComboBox* comboBox(QWidget* parent, const QString& name) {
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    return box;
}

/// Some styles draw boxes of the colour of fields, which a dark window swallows. WCAG 2.1 asks for a contrast of 3:1.
void makeIndicatorVisible(QAbstractButton& button) {
    const Theme theme = Theme::current();
    if (!theme.dark) return;
    QPalette palette = button.palette();
    QColor ground = theme.muted.darker(180);
    for (int i = 0; i < 10 && contrast(ground, theme.window) < 3.2; ++i) ground = ground.lighter(108);
    palette.setColor(QPalette::Base, ground);
    palette.setColor(QPalette::Text, QColor(Qt::white)); // the dot of the chosen one
    button.setPalette(palette);
}

QCheckBox* checkBox(QWidget* parent, const QString& name, const QString& text) {
    auto* box = new QCheckBox(text, parent);
    box->setObjectName(name);
    makeIndicatorVisible(*box);
    return box;
}

} // namespace

ExportDialog::ExportDialog(ExportTarget target, ExportView view, bool darkWindow, QWidget* parent)
    : QDialog(parent), m_target(target), m_view(std::move(view)) {
    setObjectName(QStringLiteral("exportDialog"));
    const QString titles[] = {tr("Export picture (PNG)"), tr("Export drawing (SVG)"), tr("Export document (PDF)"),
                              tr("Print")};
    setWindowTitle(titles[static_cast<int>(target)]);
    makeWidgets();
    arrange();
    setChoices(storedChoices(target, darkWindow));
    connectChoices();
    refresh();
}

QSpinBox* ExportDialog::spinBox(const QString& name, int least, int most, const QString& accessibleName) {
    auto* box = new QSpinBox(this);
    box->setObjectName(name);
    box->setRange(least, most);
    box->setAccessibleName(accessibleName);
    box->setKeyboardTracking(true);
    return box;
}

void ExportDialog::makeWidgets() {
    m_title = new QLineEdit(this);
    m_title->setObjectName(QStringLiteral("pictureTitle"));
    m_title->setMaxLength(300);
    makeStretchChoices();
    makeSizeChoices();
    m_text = spinBox(QStringLiteral("textSize"), 50, 400, tr("Size of letters and marks"));
    m_text->setSingleStep(10);
    m_text->setSuffix(tr(" %", "after a number"));
    m_theme = comboBox(this, QStringLiteral("theme"));
    m_theme->addItem(tr("Light"), static_cast<int>(ImageTheme::light));
    m_theme->addItem(tr("Dark"), static_cast<int>(ImageTheme::dark));
    m_theme->addItem(tr("Print (white ground)"), static_cast<int>(ImageTheme::print));
    makeParts();
    m_preview = new PicturePreview(m_view.project, this);
    connect(m_preview, &PicturePreview::shown, this, &ExportDialog::tellFacts);
    m_slow = new QTimer(this);
    m_slow->setSingleShot(true);
    m_slow->setInterval(300);
    connect(m_slow, &QTimer::timeout, this, [this] {
        if (m_preview->isBusy()) m_facts->setText(tr("Drawing …"));
    });
}

void ExportDialog::makeStretchChoices() {
    const QString texts[] = {tr("What is in view"), storyName(), tr("The marked period"), tr("The whole timeline")};
    constexpr const char* names[] = {"inView", "story", "period", "whole"};
    for (int i = 0; i < 4; ++i) {
        m_stretches[i] = new QRadioButton(texts[i], this);
        m_stretches[i]->setObjectName(QString::fromLatin1(names[i]));
        makeIndicatorVisible(*m_stretches[i]);
    }
    m_stretches[static_cast<int>(Stretch::story)]->setEnabled(m_view.marks.selected.has_value());
    m_stretches[static_cast<int>(Stretch::period)]->setVisible(m_view.period.has_value());
}

QString ExportDialog::storyName() const {
    if (const auto chosen = static_cast<int>(m_view.chosen.size()))
        return tr("The %Ln selected event(s)", nullptr, chosen);
    if (!m_view.marks.selected) return tr("The selected event and what belongs to it");
    const QString title = toQString(m_view.project->at(*m_view.marks.selected).title);
    return tr("“%1” and what belongs to it").arg(fontMetrics().elidedText(title, Qt::ElideRight, 190));
}

void ExportDialog::makeSizeChoices() {
    m_sizing = comboBox(this, QStringLiteral("sizing"));
    if (m_target != ExportTarget::print) {
        m_sizing->addItem(tr("As on the screen"), static_cast<int>(Sizing::screen));
        m_sizing->addItem(tr("In pixels"), static_cast<int>(Sizing::pixels));
        m_sizing->addItem(tr("In millimetres"), static_cast<int>(Sizing::millimetres));
    }
    m_sizing->addItem(tr("A4"), static_cast<int>(Sizing::a4));
    m_sizing->addItem(tr("A3"), static_cast<int>(Sizing::a3));
    m_sizing->addItem(tr("Letter"), static_cast<int>(Sizing::letter));
    m_orientation = comboBox(this, QStringLiteral("orientation"));
    m_orientation->addItem(tr("Landscape"), false);
    m_orientation->addItem(tr("Portrait"), true);
    m_pixels[0] = spinBox(QStringLiteral("pixelWidth"), 100, 30'000, tr("Width in pixels"));
    m_pixels[1] = spinBox(QStringLiteral("pixelHeight"), 100, 30'000, tr("Height in pixels"));
    m_millimetres[0] = spinBox(QStringLiteral("millimetreWidth"), 30, 5000, tr("Width in millimetres"));
    m_millimetres[1] = spinBox(QStringLiteral("millimetreHeight"), 30, 5000, tr("Height in millimetres"));
    m_pixelRow = pair(m_pixels[0], m_pixels[1], tr("pixels"));
    m_millimetreRow = pair(m_millimetres[0], m_millimetres[1], tr("mm"));
    m_scale = comboBox(this, QStringLiteral("scale"));
    for (const int scale : {1, 2, 3, 4, 6, 8}) m_scale->addItem(tr("%1 × the pixels").arg(scale), scale);
    m_dotsPerInch = comboBox(this, QStringLiteral("dotsPerInch"));
    for (const int dots : {96, 150, 300, 600, 1200}) m_dotsPerInch->addItem(tr("%1 dots per inch").arg(dots), dots);
    m_pages = spinBox(QStringLiteral("pages"), 0, 99, tr("Pages for the timeline, at most"));
    m_pages->setSpecialValueText(tr("as many as needed"));
}

QWidget* ExportDialog::pair(QSpinBox* first, QSpinBox* second, const QString& unit) {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(first);
    layout->addWidget(new QLabel(QStringLiteral("×"), row));
    layout->addWidget(second);
    layout->addWidget(new QLabel(unit, row));
    layout->addStretch(1);
    return row;
}

void ExportDialog::makeParts() {
    m_heading = checkBox(this, QStringLiteral("heading"), tr("Title, time and counts"));
    m_legend = checkBox(this, QStringLiteral("legend"), tr("Legend of colours and marks"));
    m_sources = checkBox(this, QStringLiteral("sources"), tr("Numbered list of sources"));
    m_overview = checkBox(this, QStringLiteral("overview"), tr("Strip of the whole time"));
}

QWidget* ExportDialog::buildForm() {
    auto* widget = new QWidget(this);
    m_form = new QFormLayout(widget);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("&Title"), m_title);
    m_form->addRow(tr("Show"), m_stretches[0]);
    for (int i = 1; i < 4; ++i) m_form->addRow(QString(), m_stretches[i]);
    m_form->addRow(m_target == ExportTarget::print ? tr("P&aper") : tr("Si&ze"), m_sizing);
    m_form->addRow(QString(), m_pixelRow);
    m_form->addRow(QString(), m_millimetreRow);
    m_form->addRow(QString(), m_orientation);
    m_form->addRow(tr("&Resolution"), m_scale);
    m_form->addRow(tr("&Resolution"), m_dotsPerInch);
    m_form->addRow(tr("Pa&ges"), m_pages);
    m_form->addRow(tr("Te&xt size"), m_text);
    m_form->addRow(tr("&Colours"), m_theme);
    m_form->addRow(tr("With"), m_heading);
    for (QWidget* part : {m_legend, m_sources, m_overview}) m_form->addRow(QString(), part);
    m_orientation->setAccessibleName(tr("Orientation of the paper"));
    return widget;
}

QWidget* ExportDialog::buildPreview() {
    auto* widget = new QWidget(this);
    const auto turn = [this](const QString& name, Qt::ArrowType arrow, const QString& toolTip, int by) {
        auto* button = new QToolButton(this);
        button->setObjectName(name);
        button->setArrowType(arrow);
        button->setToolTip(toolTip);
        button->setAccessibleName(toolTip);
        connect(button, &QToolButton::clicked, this, [this, by] { m_preview->setSheet(m_preview->sheet() + by); });
        return button;
    };
    m_earlier = turn(QStringLiteral("previousPage"), Qt::LeftArrow, tr("Previous page"), -1);
    m_later = turn(QStringLiteral("nextPage"), Qt::RightArrow, tr("Next page"), 1);
    m_facts = new QLabel(widget);
    m_facts->setObjectName(QStringLiteral("facts"));
    m_facts->setWordWrap(true);
    m_facts->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_facts->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* row = new QHBoxLayout;
    row->addWidget(m_facts, 1);
    row->addWidget(m_earlier);
    row->addWidget(m_later);
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_preview, 1);
    layout->addLayout(row);
    return widget;
}

QWidget* ExportDialog::buildButtons() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_copy = new QPushButton(tr("Cop&y"), this);
    m_copy->setObjectName(QStringLiteral("copyPicture"));
    m_copy->setToolTip(tr("Put the picture on the clipboard"));
    const bool canCopy = m_target == ExportTarget::png || m_target == ExportTarget::svg;
    m_copy->setVisible(canCopy);
    if (canCopy) buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    m_save = new QPushButton(m_target == ExportTarget::print ? tr("Pre&view and print…") : tr("&Save as…"), this);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setProperty("role", QStringLiteral("primary"));
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setIcon(QIcon());
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        storeChoices(m_target, choices());
        Q_EMIT copyRequested(request());
        m_facts->setText(tr("Copied when it is drawn; paste it where you want it."));
    });
    return buttons;
}

void ExportDialog::arrange() {
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    auto* form = new QVBoxLayout;
    form->addWidget(buildForm());
    form->addStretch(1);
    columns->addLayout(form);
    columns->addWidget(buildPreview(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 18);
    layout->setSpacing(18);
    layout->addLayout(columns, 1);
    layout->addWidget(buildButtons());
    resize(1080, 660);
}

void ExportDialog::setChoices(const ExportChoices& choices) {
    QRadioButton* stretch = m_stretches[static_cast<int>(choices.stretch)];
    const bool there = stretch->isEnabled() && !stretch->isHidden();
    (there ? stretch : m_stretches[0])->setChecked(true);
    select(*m_sizing, static_cast<int>(choices.sizing));
    select(*m_orientation, choices.portrait);
    m_pixels[0]->setValue(choices.pixels.width());
    m_pixels[1]->setValue(choices.pixels.height());
    m_millimetres[0]->setValue(choices.millimetres.width());
    m_millimetres[1]->setValue(choices.millimetres.height());
    select(*m_scale, static_cast<int>(choices.scale));
    select(*m_dotsPerInch, choices.dotsPerInch);
    m_pages->setValue(choices.pages);
    m_text->setValue(choices.textPercent);
    select(*m_theme, static_cast<int>(choices.theme));
    m_heading->setChecked(choices.heading);
    m_legend->setChecked(choices.legend);
    m_sources->setChecked(choices.sources);
    m_overview->setChecked(choices.overview);
}

ExportChoices ExportDialog::choices() const {
    ExportChoices choices;
    for (int i = 0; i < 4; ++i)
        if (m_stretches[i]->isChecked()) choices.stretch = static_cast<Stretch>(i);
    choices.sizing = static_cast<Sizing>(m_sizing->currentData().toInt());
    choices.portrait = m_orientation->currentData().toBool();
    choices.pixels = {m_pixels[0]->value(), m_pixels[1]->value()};
    choices.millimetres = {m_millimetres[0]->value(), m_millimetres[1]->value()};
    choices.scale = m_scale->currentData().toDouble();
    choices.dotsPerInch = m_dotsPerInch->currentData().toInt();
    choices.pages = m_pages->value();
    choices.textPercent = m_text->value();
    choices.theme = static_cast<ImageTheme>(m_theme->currentData().toInt());
    choices.heading = m_heading->isChecked();
    choices.legend = m_legend->isChecked();
    choices.sources = m_sources->isChecked();
    choices.overview = m_overview->isChecked();
    return choices;
}

ImageRequest ExportDialog::request() const {
    ImageRequest request = requestOf(choices(), m_target, m_view);
    request.title = m_title->text().simplified();
    return request;
}

void ExportDialog::accept() {
    storeChoices(m_target, choices());
    QDialog::accept();
}

void ExportDialog::connectChoices() {
    connect(m_title, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    for (QRadioButton* button : m_stretches) connect(button, &QRadioButton::toggled, this, &ExportDialog::refresh);
    for (QComboBox* box : {m_sizing, m_orientation, m_scale, m_dotsPerInch, m_theme})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    for (QSpinBox* box : {m_pixels[0], m_pixels[1], m_millimetres[0], m_millimetres[1], m_pages, m_text})
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::refresh);
    for (QCheckBox* box : {m_heading, m_legend, m_sources, m_overview})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::refresh);
}

void ExportDialog::refresh() {
    updateRows();
    m_preview->showPicture(request());
    m_slow->start(); // a label that flickers with every letter typed would only disturb
}

/// Only what has an effect is offered.
void ExportDialog::updateRows() {
    const ExportChoices now = choices();
    const bool png = m_target == ExportTarget::png;
    const bool pages = m_target == ExportTarget::pdf || m_target == ExportTarget::print;
    m_form->setRowVisible(m_pixelRow, now.sizing == Sizing::pixels);
    m_form->setRowVisible(m_millimetreRow, now.sizing == Sizing::millimetres);
    m_form->setRowVisible(m_orientation, now.onPaper());
    m_form->setRowVisible(m_scale, png && now.sizing == Sizing::screen);
    m_form->setRowVisible(m_dotsPerInch, png && (now.onPaper() || now.sizing == Sizing::millimetres));
    m_form->setRowVisible(m_pages, pages && now.onPaper());
    m_title->setEnabled(now.heading);
}

void ExportDialog::tellFacts() {
    const Picture& picture = *m_preview->picture();
    if (m_title->text().isEmpty()) m_title->setPlaceholderText(picture.title);
    const int count = m_preview->sheetCount();
    for (QToolButton* button : {m_earlier, m_later}) button->setVisible(count > 1);
    m_earlier->setEnabled(m_preview->sheet() > 0);
    m_later->setEnabled(m_preview->sheet() + 1 < count);
    const Result<QSize> pixels = pixelSizeOf(picture, request().scale);
    const bool possible = m_target != ExportTarget::png || pixels.has_value();
    m_facts->setProperty("role", possible ? QStringLiteral("muted") : QStringLiteral("warning"));
    m_facts->setStyleSheet(m_facts->styleSheet()); // the property is read when the style is
    m_facts->setText(possible ? facts() : toQString(pixels.error().what));
    m_save->setEnabled(possible);
    m_copy->setEnabled(possible);
}

QString ExportDialog::facts() const {
    const Picture& picture = *m_preview->picture();
    const QLocale locale;
    const auto size = [&](QSizeF of) {
        return tr("%1 × %2").arg(locale.toString(std::lround(of.width())), locale.toString(std::lround(of.height())));
    };
    const ExportChoices now = choices();
    const bool metric = now.onPaper() || now.sizing == Sizing::millimetres;
    QStringList parts;
    if (m_preview->sheetCount() > 1)
        parts << tr("Page %1 of %2").arg(m_preview->sheet() + 1).arg(m_preview->sheetCount());
    if (metric) parts << tr("%1 mm").arg(size(picture.size / unitsPerMillimetre));
    if (m_target == ExportTarget::png) parts << tr("%1 pixels").arg(size(picture.size * request().scale));
    if (!metric && m_target != ExportTarget::png) parts << tr("%1 pixels, sharp at any size").arg(size(picture.size));
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace dateline::app
