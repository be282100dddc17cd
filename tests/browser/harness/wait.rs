//! Waits for what comes sooner or later, and no longer than that.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

const DEADLINE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(20);

/// Asks again and again until there is an answer. An error is no answer yet: pages change while they are asked.
pub async fn until<T>(
    what: &str,
    mut question: impl AsyncFnMut() -> Result<Option<T>>,
) -> Result<T> {
    let end = Instant::now() + DEADLINE;
    loop {
        let answer = question().await;
        let is_late = Instant::now() > end;
        match answer {
            Ok(Some(answer)) => return Ok(answer),
            Ok(None) if is_late => bail!("waited {DEADLINE:?} in vain: {what}"),
            Err(error) if is_late => {
                return Err(error).with_context(|| format!("waited {DEADLINE:?} in vain: {what}"));
            }
            _ => tokio::time::sleep(PAUSE).await,
        }
    }
}
