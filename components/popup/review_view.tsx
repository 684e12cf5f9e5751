import type { ReviewView as Review } from '../../lib/domain/views.ts';
import { useApp } from '../app_context.tsx';
import { Button } from '../ui/button.tsx';
import { FileIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { Placeholder } from '../ui/placeholder.tsx';
import { TickBox } from '../ui/tick_box.tsx';
import { fillButtonText } from './fill_texts.ts';
import { NotFilled } from './not_filled.tsx';
import type { PageModel } from './page_model.ts';
import { ReviewRowLine } from './review_row.tsx';
import { SiteLine } from './site_line.tsx';
import { bySection, countTicked } from './ticks.ts';

interface ReviewProps {
  review: Review;
  ticked: ReadonlySet<string>;
  page: PageModel;
}

/** What would go where, before anything is written. */
export function ReviewView({ review, ticked, page }: ReviewProps) {
  const { t } = useApp();
  const tickable = review.rows.filter((row) => row.tickable);
  const others = review.rows.filter((row) => !row.tickable);
  const sections = bySection(tickable);
  const count = countTicked(review.rows, ticked);
  const selected = count.fields + count.files;
  const total = tickable.length;
  return (
    <div class="review">
      <div class="scroll">
        <SiteLine host={review.host} government={review.government} />
        {review.sendsTo !== null && (
          <Notice tone="warning">{t('review.sendsElsewhere', { host: review.sendsTo })}</Notice>
        )}
        {review.method === 'get' && <Notice tone="warning">{t('review.sendsInAddress')}</Notice>}
        {total === 0 ? (
          <Placeholder icon={<FileIcon />}>
            <p>{t('review.nothingFound')}</p>
            <Button onClick={() => void page.look()}>{t('page.lookAgain')}</Button>
          </Placeholder>
        ) : (
          <>
            <div class="review-head">
              <TickBox
                checked={selected === total}
                partly={selected > 0 && selected < total}
                label={t('review.selectAll')}
                onChange={(on) =>
                  page.tick(
                    tickable.map((row) => row.rowId),
                    on,
                  )
                }
              />
              <span class="quiet">{t('review.selected', { selected, total })}</span>
            </div>
            {sections.map((section) => (
              <section class="review-section" key={section.name}>
                {(section.name || sections.length > 1) && (
                  <h2>
                    <bdi>{section.name || t('review.otherSection')}</bdi>
                  </h2>
                )}
                <ul class="rows">
                  {section.rows.map((row) => (
                    <ReviewRowLine
                      key={row.rowId}
                      row={row}
                      ticked={ticked.has(row.rowId)}
                      onTick={(on) => page.tick([row.rowId], on)}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </>
        )}
        {others.length > 0 && <NotFilled rows={others} />}
      </div>
      {total > 0 && (
        <div class="action-bar">
          <Button look="primary" wide disabled={selected === 0} onClick={() => void page.fill()}>
            {selected === 0 ? t('review.nothingSelected') : fillButtonText(t, count)}
          </Button>
          <p class="quiet">{t('review.readBySite')}</p>
        </div>
      )}
    </div>
  );
}
