//! The site comes up as it is served: by itself, without a complaint.

use harness::test;

#[test]
fn the_page_opens_without_a_complaint() {
    test(async |browser| {
        browser.open("/").await?;
        assert_eq!(browser.title().await?, "Journey Map");
        browser.deep("journey-map >>> *").await?;
        browser.screenshot("start").await
    });
}
